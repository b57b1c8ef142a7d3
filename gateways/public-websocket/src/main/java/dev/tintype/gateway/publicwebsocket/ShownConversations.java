package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatQuery.ConversationById;
import dev.tintype.chat.api.ChatSignal.MessageArrived;
import dev.tintype.gateway.presentation.DirectStatuses;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.publicwebsocket.StreamName.Kind;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows chats that have a new message on Mastodon's stream of direct messages. */
final class ShownConversations {
  private final Bus bus;
  private final DirectStatuses direct;

  ShownConversations(Bus bus, DirectStatuses direct) {
    this.bus = bus;
    this.direct = direct;
  }

  void show(MessageArrived arrived, Set<Ear> ears) {
    Map<Viewer, List<Ear>> byViewer =
        ears.stream()
            .filter(ear -> ear.stream() != null && ear.stream().kind() == Kind.DIRECT)
            .collect(Collectors.groupingBy(Ear::viewer));
    byViewer.forEach((viewer, all) ->
        json(viewer, arrived.conversation())
            .map(json -> new Frames("conversation", json))
            .ifPresent(frames -> all.forEach(frames::sendTo)));
  }

  /** Empty where the viewer is in it no longer. */
  private Optional<String> json(Viewer viewer, ConversationId conversation) {
    try {
      var found = bus.ask(viewer.caller(), new ConversationById(conversation));
      return direct.conversations(viewer, List.of(found)).stream()
          .findFirst()
          .map(HttpJson.MAPPER::writeValueAsString);
    } catch (RefusedException gone) {
      return Optional.empty();
    }
  }
}
