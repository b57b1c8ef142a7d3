package dev.tintype.chat.domain;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Member;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.ConversationRow;
import dev.tintype.chat.storage.Json;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.chat.storage.MembersTable.Count;
import dev.tintype.chat.storage.Messages;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Conversations as one of their members sees them: eight statements for however many. */
public final class ConversationViews {
  private static final int MEMBERS_IN_LISTS = 8;

  /** What is read for all of them at once. */
  private record Read(
      AccountId viewer,
      boolean receipts,
      Map<ConversationId, List<MemberRow>> members,
      Map<ConversationId, Integer> counts,
      Map<ConversationId, Message> last,
      Set<AccountId> blocked) {}

  private final ChatTables tables;
  private final Messages messages;
  private final MessageViews messageViews;
  private final Clock clock;

  public ConversationViews(
      ChatTables tables, Messages messages, MessageViews messageViews, Clock clock) {
    this.tables = tables;
    this.messages = messages;
    this.messageViews = messageViews;
    this.clock = clock;
  }

  /** One conversation with all its members. */
  public Conversation of(Handle handle, Room room) {
    return views(handle, room.self().account(), List.of(room), Integer.MAX_VALUE).getFirst();
  }

  /** The same as it is now, after changes. */
  public Conversation now(Handle handle, AccountId viewer, ConversationId id) {
    return of(handle, new Rooms(tables).look(handle, viewer, id));
  }

  /** Those of the conversations that the viewer is in, in the order of {@code ids}. */
  public List<Conversation> all(Handle handle, AccountId viewer, List<ConversationId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<ConversationId, ConversationRow> rows =
        tables.conversations().all(handle, ids).stream()
            .collect(Collectors.toMap(ConversationRow::id, Function.identity()));
    Map<ConversationId, MemberRow> selves =
        tables.members().of(handle, viewer, ids).stream()
            .filter(member -> member.standing().shown().isPresent())
            .collect(Collectors.toMap(MemberRow::conversation, Function.identity()));
    var rooms =
        ids.stream()
            .filter(rows::containsKey)
            .filter(selves::containsKey)
            .map(id -> new Room(rows.get(id), selves.get(id)))
            .toList();
    return views(handle, viewer, rooms, MEMBERS_IN_LISTS);
  }

  private List<Conversation> views(Handle handle, AccountId viewer, List<Room> rooms, int members) {
    if (rooms.isEmpty()) {
      return List.of();
    }
    var ids = rooms.stream().map(Room::id).toList();
    var others =
        rooms.stream()
            .map(room -> room.conversation().other(viewer))
            .flatMap(Optional::stream)
            .toList();
    var read =
        new Read(
            viewer,
            tables.settings().find(handle, viewer).receipts(),
            tables.members().firstOf(handle, ids, members).stream()
                .collect(Collectors.groupingBy(MemberRow::conversation)),
            tables.members().count(handle, ids).stream()
                .collect(Collectors.toMap(Count::conversation, Count::people)),
            lastMessages(handle, viewer, rooms),
            tables.blocks().eitherWay(handle, viewer, others));
    return rooms.stream().map(room -> view(room, read)).toList();
  }

  private Map<ConversationId, Message> lastMessages(
      Handle handle, AccountId viewer, List<Room> rooms) {
    var places =
        rooms.stream()
            .filter(room -> room.conversation().lastSeq() > room.self().firstSeq())
            .map(room -> new Place(room.id(), room.conversation().lastSeq()))
            .toList();
    if (places.isEmpty()) {
      return Map.of();
    }
    Map<ConversationId, Long> firstSeqs =
        rooms.stream().collect(Collectors.toMap(Room::id, room -> room.self().firstSeq()));
    return messageViews.all(handle, viewer, firstSeqs, messages.at(handle, places)).stream()
        .collect(Collectors.toMap(Message::conversation, Function.identity()));
  }

  private Conversation view(Room room, Read read) {
    var conversation = room.conversation();
    var self = room.self();
    long seen = Math.max(self.readSeq(), self.firstSeq());
    boolean group = conversation.isGroup();
    return new Conversation(
        conversation.id(),
        conversation.kind(),
        conversation.name(),
        Json.read(conversation.picture(), ChatMedia.class),
        read.members().getOrDefault(conversation.id(), List.of()).stream()
            .map(member -> member(member, group, read))
            .toList(),
        read.counts().getOrDefault(conversation.id(), 0),
        self.standing().shown().orElseThrow(),
        self.admin(),
        writable(room, read),
        self.admin() ? conversation.invite() : null,
        conversation.lastSeq(),
        self.firstSeq(),
        self.readSeq(),
        Math.max(0, conversation.lastSeq() - seen),
        read.last().get(conversation.id()),
        muted(self),
        conversation.createdAt(),
        conversation.activity());
  }

  private static boolean writable(Room room, Read read) {
    var conversation = room.conversation();
    if (conversation.isGroup()) {
      return room.self().isMember();
    }
    return conversation
        .other(read.viewer())
        .filter(other -> !read.blocked().contains(other))
        .isPresent();
  }

  private static Member member(MemberRow row, boolean group, Read read) {
    boolean own = row.account().equals(read.viewer());
    boolean shown = own || (read.receipts() && row.isMember());
    return new Member(
        row.account(),
        row.admin(),
        !row.isMember() && (group || own),
        shown ? row.readShown() : 0,
        shown ? row.deliveredShown() : 0,
        row.since());
  }

  private @Nullable Instant muted(MemberRow self) {
    var until = self.mutedUntil();
    return until == null || until.isAfter(clock.instant()) ? until : null;
  }
}
