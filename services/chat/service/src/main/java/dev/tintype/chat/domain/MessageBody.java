package dev.tintype.chat.domain;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Notice;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param clientId empty for what the service says itself
 * @param replyTo the place in the sequence of the message that it answers; 0 for none
 */
public record MessageBody(
    String clientId,
    String text,
    List<ChatMedia> media,
    @Nullable PostId post,
    long replyTo,
    @Nullable Notice notice,
    Instant sentAt,
    @Nullable Instant editedAt) {

  public MessageBody {
    media = List.copyOf(media);
  }

  /** What has happened to a group. */
  public static MessageBody of(Notice notice, Instant at) {
    return new MessageBody("", "", List.of(), null, 0, notice, at, null);
  }

  MessageBody edited(String newText, Instant at) {
    return new MessageBody(clientId, newText, media, post, replyTo, notice, sentAt, at);
  }

  /** Nothing but when it was sent. */
  MessageBody emptied() {
    return new MessageBody("", "", List.of(), null, 0, null, sentAt, null);
  }
}
