package dev.tintype.chat.command;

import dev.tintype.chat.ChatConfiguration;
import dev.tintype.chat.api.ChatCommand.AddMembers;
import dev.tintype.chat.api.ChatCommand.ChangeGroup;
import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Notice;
import dev.tintype.chat.domain.Acquaintances;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Place;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.domain.Speech;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.domain.Words;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Relation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Making groups, and changing what they are called and whom they hold. */
public final class GroupCommands {
  private final Database database;
  private final Acquaintances acquaintances;
  private final Requests requests;
  private final Rooms rooms;
  private final Speech speech;
  private final Pictures pictures;
  private final ConversationViews views;
  private final ChatTables tables;
  private final ChatConfiguration configuration;
  private final IdGenerator ids;
  private final Clock clock;

  public GroupCommands(
      Database database,
      Acquaintances acquaintances,
      Requests requests,
      Rooms rooms,
      Speech speech,
      Pictures pictures,
      ConversationViews views,
      ChatTables tables,
      ChatConfiguration configuration,
      IdGenerator ids,
      Clock clock) {
    this.database = database;
    this.acquaintances = acquaintances;
    this.requests = requests;
    this.rooms = rooms;
    this.speech = speech;
    this.pictures = pictures;
    this.views = views;
    this.tables = tables;
    this.configuration = configuration;
    this.ids = ids;
    this.clock = clock;
  }

  public Conversation createGroup(Caller caller, CreateGroup command) {
    AccountId self = caller.member();
    String name = Words.name(command.name());
    String clientId = command.clientId().isEmpty() ? "" : Words.clientId(command.clientId());
    var others = others(self, command.members());
    if (others.isEmpty()) {
      throw Refusal.invalid("members", "ERR_BLANK", "must name somebody");
    }
    requireRoom(1, others.size());
    var relations = acquaintances.meet(caller, others);
    var picture = picture(caller, command.picture());
    return database.transact(tx -> {
      var handle = tx.handle();
      var earlier = earlier(handle, self, clientId);
      if (earlier.isPresent()) {
        return views.now(handle, self, earlier.get());
      }
      acquaintances.hold(handle, Stream.concat(Stream.of(self), others.stream()).toList());
      var id = ids.nextConversation();
      var now = clock.instant();
      tables.conversations().insertGroup(handle, id, name, picture, self, now);
      remember(handle, self, clientId, id);
      tables.members().put(handle, id, List.of(self), Standing.MEMBER, 0, now);
      tables.members().setAdmin(handle, id, self, true);
      bringIn(handle, id, self, relations, others, 0);
      if (picture != null) {
        tx.emit(new GroupPictureChanged(id, self, picture.id()));
      }
      speech.note(tx, id, self, Notice.Kind.CREATED, others, name);
      return views.now(handle, self, id);
    });
  }

  public Conversation changeGroup(Caller caller, ChangeGroup command) {
    AccountId self = caller.member();
    String name = command.name() == null ? null : Words.name(command.name());
    var picture = picture(caller, command.picture());
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, command.conversation());
      room.requireAdmin();
      if (name != null && !name.equals(room.conversation().name())) {
        tables.conversations().rename(tx.handle(), room.id(), name);
        speech.note(tx, room.id(), self, Notice.Kind.RENAMED, List.of(), name);
      }
      boolean removes = command.removePicture() && room.conversation().picture() != null;
      if (picture != null || removes) {
        setPicture(tx, room, picture);
      }
      return views.now(tx.handle(), self, room.id());
    });
  }

  private void setPicture(Transaction tx, Room room, @Nullable ChatMedia picture) {
    AccountId self = room.self().account();
    AccountId owner = picture == null ? null : self;
    tables.conversations().setPicture(tx.handle(), room.id(), picture, owner);
    tx.emit(new GroupPictureChanged(room.id(), owner, picture == null ? null : picture.id()));
    speech.note(tx, room.id(), self, Notice.Kind.PICTURE_CHANGED, List.of(), "");
  }

  public Conversation addMembers(Caller caller, AddMembers command) {
    AccountId self = caller.member();
    var others = others(self, command.accounts());
    if (others.isEmpty()) {
      throw Refusal.invalid("accounts", "ERR_BLANK", "must name somebody");
    }
    requireRoom(0, others.size());
    var relations = acquaintances.meet(caller, others);
    return database.transact(tx -> {
      var handle = tx.handle();
      acquaintances.hold(handle, others);
      var room = rooms.enter(handle, self, command.conversation());
      room.requireGroup();
      var fresh = withoutPresent(handle, room.id(), others);
      if (!fresh.isEmpty()) {
        requireRoom(tables.members().all(handle, room.id()).size(), fresh.size());
        bringIn(handle, room.id(), self, relations, fresh, room.conversation().lastSeq());
        speech.note(tx, room.id(), self, Notice.Kind.ADDED, fresh, "");
      }
      return views.now(handle, self, room.id());
    });
  }

  /** Those who went out or declined are asked again, whether they follow the caller or not. */
  private void bringIn(
      Handle handle,
      ConversationId id,
      AccountId self,
      Map<AccountId, Relation> relations,
      List<AccountId> accounts,
      long firstSeq) {
    Map<AccountId, MemberRow> before =
        tables.members().some(handle, id, accounts).stream()
            .collect(Collectors.toMap(MemberRow::account, Function.identity()));
    Map<Standing, List<AccountId>> byStanding =
        accounts.stream()
            .collect(
                Collectors.groupingBy(account ->
                    standing(handle, self, relations.get(account), before.get(account))));
    byStanding.forEach((standing, those) ->
        tables.members().put(handle, id, those, standing, firstSeq, clock.instant()));
  }

  private Standing standing(
      Handle handle, AccountId self, Relation relation, @Nullable MemberRow before) {
    var standing = acquaintances.standing(handle, self, relation);
    return before != null && before.standing() == Standing.LEFT ? Standing.REQUESTED : standing;
  }

  private List<AccountId> withoutPresent(
      Handle handle, ConversationId id, List<AccountId> accounts) {
    var present =
        tables.members().some(handle, id, accounts).stream()
            .filter(member -> member.standing().counts())
            .map(MemberRow::account)
            .collect(Collectors.toSet());
    return accounts.stream().filter(account -> !present.contains(account)).toList();
  }

  private void requireRoom(int there, int more) {
    if (there + more > configuration.groupSize()) {
      throw Refusal.conflict(
          "group_full", "A group holds " + configuration.groupSize() + " people at the most");
    }
  }

  private @Nullable ChatMedia picture(Caller caller, @Nullable MediaId picture) {
    return picture == null ? null : pictures.own(caller, List.of(picture)).getFirst();
  }

  private Optional<ConversationId> earlier(Handle handle, AccountId self, String clientId) {
    return tables
        .clientNames()
        .find(handle, self, clientId)
        .map(place -> {
          if (place.seq() != 0) {
            throw taken();
          }
          return place.conversation();
        });
  }

  private void remember(Handle handle, AccountId self, String clientId, ConversationId id) {
    var place = new Place(id, 0);
    if (!clientId.isEmpty()
        && !tables.clientNames().insert(handle, self, clientId, place, clock.instant())) {
      throw taken();
    }
  }

  private static RuntimeException taken() {
    return Refusal.conflict("client_id_taken", "This client_id names something else");
  }

  private static List<AccountId> others(AccountId self, List<AccountId> accounts) {
    var others = new LinkedHashSet<>(accounts);
    others.remove(self);
    return new ArrayList<>(others);
  }
}
