package dev.tintype.chat.domain;

import dev.tintype.chat.api.Message;
import dev.tintype.chat.api.Message.Quote;
import dev.tintype.chat.api.Message.State;
import dev.tintype.chat.api.Reaction;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.Messages;
import dev.tintype.chat.storage.ReactionsTable;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Messages as one member sees them: three statements for however many. */
public final class MessageViews {
  private static final int QUOTED = 200;

  private final ChatTables tables;
  private final Messages messages;

  public MessageViews(ChatTables tables, Messages messages) {
    this.tables = tables;
    this.messages = messages;
  }

  /** One message. */
  public Message of(Handle handle, AccountId viewer, long firstSeq, StoredMessage message) {
    var first = Map.of(message.place().conversation(), firstSeq);
    return all(handle, viewer, first, List.of(message)).getFirst();
  }

  /**
   * A message that was said this moment, as those see it who are blocked neither with its sender
   * nor with that of the one it answers: nobody has reacted to it yet.
   *
   * @param viewer null for anybody but its sender
   * @param quoted the message that it answers, which the viewer may see; null for none
   */
  public static Message fresh(
      StoredMessage message, @Nullable AccountId viewer, @Nullable StoredMessage quoted) {
    return view(message, viewer, Set.of(), quoted, List.of());
  }

  /**
   * Messages in the same order.
   *
   * @param firstSeqs where the viewer's history begins, by conversation
   */
  public List<Message> all(
      Handle handle,
      AccountId viewer,
      Map<ConversationId, Long> firstSeqs,
      List<StoredMessage> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var places = shown.stream().map(StoredMessage::place).toList();
    var reactions = tables.reactions().at(handle, places);
    var quoted = quoted(handle, firstSeqs, shown);
    var blocked =
        tables.blocks().eitherWay(handle, viewer, people(shown, quoted.values(), reactions));
    Map<Place, List<Reaction>> reactionsAt =
        reactions.stream()
            .filter(row -> !blocked.contains(row.account()))
            .collect(
                Collectors.groupingBy(
                    ReactionsTable.Row::place,
                    Collectors.mapping(
                        row -> new Reaction(row.account(), row.emoji()), Collectors.toList())));
    return shown.stream()
        .map(message ->
            view(
                message,
                viewer,
                blocked,
                quoted.get(replyPlace(message)),
                reactionsAt.getOrDefault(message.place(), List.of())))
        .toList();
  }

  private Map<Place, StoredMessage> quoted(
      Handle handle, Map<ConversationId, Long> firstSeqs, List<StoredMessage> shown) {
    Map<Place, StoredMessage> found = new HashMap<>();
    shown.forEach(message -> found.put(message.place(), message));
    Set<Place> wanted =
        shown.stream()
            .map(MessageViews::replyPlace)
            .filter(Objects::nonNull)
            .filter(place -> place.seq() > firstSeqs.getOrDefault(place.conversation(), 0L))
            .collect(Collectors.toSet());
    wanted.removeAll(found.keySet());
    if (!wanted.isEmpty()) {
      messages.at(handle, wanted).forEach(message -> found.put(message.place(), message));
    }
    return found;
  }

  private static Set<AccountId> people(
      List<StoredMessage> shown,
      Collection<StoredMessage> quoted,
      List<ReactionsTable.Row> reactions) {
    var people = new HashSet<AccountId>();
    Stream.concat(shown.stream(), quoted.stream())
        .map(StoredMessage::sender)
        .filter(Objects::nonNull)
        .forEach(people::add);
    reactions.forEach(row -> people.add(row.account()));
    return people;
  }

  private static Message view(
      StoredMessage message,
      @Nullable AccountId viewer,
      Set<AccountId> blocked,
      @Nullable StoredMessage quoted,
      List<Reaction> reactions) {
    var body = message.body();
    boolean hidden =
        body.notice() == null && message.sender() != null && blocked.contains(message.sender());
    var state = hidden ? State.HIDDEN : message.state();
    boolean shown = state == State.SHOWN;
    return new Message(
        message.id(),
        message.place().conversation(),
        message.place().seq(),
        message.sender(),
        state,
        viewer != null && message.isBy(viewer) ? body.clientId() : "",
        shown ? body.text() : "",
        shown ? body.media() : List.of(),
        shown ? body.post() : null,
        shown && quoted != null ? quote(quoted, blocked) : null,
        body.notice(),
        shown ? reactions : List.of(),
        body.sentAt(),
        shown ? body.editedAt() : null);
  }

  private static Quote quote(StoredMessage quoted, Set<AccountId> blocked) {
    var sender = quoted.sender();
    boolean hidden = sender != null && blocked.contains(sender);
    var text = hidden ? "" : quoted.body().text();
    return new Quote(
        quoted.id(),
        quoted.place().seq(),
        sender,
        text.codePointCount(0, text.length()) > QUOTED
            ? text.substring(0, text.offsetByCodePoints(0, QUOTED))
            : text,
        !hidden && !quoted.body().media().isEmpty());
  }

  private static @Nullable Place replyPlace(StoredMessage message) {
    long seq = message.body().replyTo();
    return seq == 0 ? null : new Place(message.place().conversation(), seq);
  }
}
