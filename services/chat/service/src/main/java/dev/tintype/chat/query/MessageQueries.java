package dev.tintype.chat.query;

import dev.tintype.chat.api.ChatQuery.MessagesByIds;
import dev.tintype.chat.api.ChatQuery.SearchMessages;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.domain.MessageViews;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.chat.domain.Words;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.chat.storage.Messages;
import dev.tintype.chat.storage.Messages.Range;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What was said. */
public final class MessageQueries {
  private static final int MOST = 100;

  private final Database database;
  private final Rooms rooms;
  private final MessageViews views;
  private final ChatTables tables;
  private final Messages messages;

  public MessageQueries(
      Database database, Rooms rooms, MessageViews views, ChatTables tables, Messages messages) {
    this.database = database;
    this.rooms = rooms;
    this.views = views;
    this.tables = tables;
    this.messages = messages;
  }

  /** The same part with a length that is allowed. */
  static PageRequest bounded(PageRequest page) {
    int limit = Math.clamp(page.limit(), 1, MOST);
    return new PageRequest(page.maxId(), page.sinceId(), page.minId(), limit);
  }

  public Page<Message> messages(Caller caller, dev.tintype.chat.api.ChatQuery.Messages query) {
    AccountId self = caller.member();
    var request = bounded(query.page());
    return database.read(handle -> {
      var room = rooms.look(handle, self, query.conversation());
      return page(handle, room, request, messages.range(handle, range(room, request)));
    });
  }

  public Page<Message> searchMessages(Caller caller, SearchMessages query) {
    AccountId self = caller.member();
    String sought = Words.sought(query.text());
    var request = bounded(query.page());
    return database.read(handle -> {
      var room = rooms.look(handle, self, query.conversation());
      var found = messages.search(handle, range(room, request), sought);
      var page = page(handle, room, request, found);
      return page.with(
          page.items().stream().filter(message -> message.state() == Message.State.SHOWN).toList());
    });
  }

  public List<Message> messagesByIds(Caller caller, MessagesByIds query) {
    AccountId self = caller.member();
    if (query.ids().size() > MOST) {
      throw Refusal.invalid("ids", "ERR_TOO_LONG", "can be 100 at the most");
    }
    return query.ids().isEmpty()
        ? List.of()
        : database.read(handle -> byIds(handle, self, query.ids()));
  }

  private List<Message> byIds(Handle handle, AccountId self, List<MessageId> ids) {
    Map<MessageId, StoredMessage> found = new HashMap<>();
    messages.byIds(handle, ids).forEach(message -> found.put(message.id(), message));
    var conversations =
        found.values().stream().map(message -> message.place().conversation()).distinct().toList();
    Map<ConversationId, Long> firstSeqs =
        tables.members().of(handle, self, conversations).stream()
            .filter(member -> member.standing().shown().isPresent())
            .collect(Collectors.toMap(MemberRow::conversation, MemberRow::firstSeq));
    var seen =
        ids.stream()
            .map(found::get)
            .filter(Objects::nonNull)
            .filter(message -> isTheirs(message, firstSeqs))
            .toList();
    Map<MessageId, Message> shown =
        views.all(handle, self, firstSeqs, seen).stream()
            .collect(Collectors.toMap(Message::id, Function.identity(), (one, same) -> one));
    return seen.stream().map(message -> shown.get(message.id())).toList();
  }

  private static boolean isTheirs(StoredMessage message, Map<ConversationId, Long> firstSeqs) {
    Long first = firstSeqs.get(message.place().conversation());
    return first != null && message.place().seq() > first;
  }

  /** Nothing behind the end as it was read a moment ago, so that no message is missing in it. */
  private static Range range(Room room, PageRequest request) {
    return new Range(
        room.id(),
        Math.max(request.above(), room.self().firstSeq()),
        Math.min(request.below(), room.conversation().lastSeq() + 1),
        request.ascending(),
        request.limit() + 1);
  }

  private Page<Message> page(
      Handle handle, Room room, PageRequest request, List<StoredMessage> rows) {
    var page = Page.of(request, rows, message -> message.place().seq());
    var first = Map.of(room.id(), room.self().firstSeq());
    return page.with(views.all(handle, room.self().account(), first, page.items()));
  }
}
