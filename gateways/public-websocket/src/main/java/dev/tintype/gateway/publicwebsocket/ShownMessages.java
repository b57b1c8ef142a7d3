package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatSignal.MessageArrived;
import dev.tintype.chat.api.Message;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.ChatMessageJson;
import dev.tintype.platform.http.Telling;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows new messages of chats on our own stream with what they say, presented once however many are
 * told: the chat service has said who sees the same, and nothing that differs is in it. A post that
 * is shared does, so that clients ask for such a message.
 */
final class ShownMessages {
  private final ChatPages pages;
  private final Caller caller;

  /**
   * @param caller on whose behalf is asked, since it is for many
   */
  ShownMessages(ChatPages pages, Caller caller) {
    this.pages = pages;
    this.caller = caller;
  }

  void show(MessageArrived arrived, Set<Ear> ears) {
    Map<String, Telling> byOrigin = new HashMap<>();
    for (Ear ear : ears) {
      if (ear.stream() == null) {
        var told = byOrigin.computeIfAbsent(ear.viewer().origin(), it -> told(arrived, it));
        ear.session().channel().send(told);
      }
    }
  }

  private Telling told(MessageArrived arrived, String origin) {
    return OwnJson.message(arrived, content(arrived.content(), origin)).told();
  }

  private @Nullable ChatMessageJson content(@Nullable Message message, String origin) {
    if (message == null || message.post() != null) {
      return null;
    }
    try {
      var anybody = new Viewer(caller, origin, "en");
      return pages.message(anybody, message);
    } catch (RefusedException unavailable) {
      return null;
    }
  }
}
