package dev.tintype.chat.consumer;

import dev.tintype.chat.api.ChatEvent.ChatsErased;
import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.ChatSignal.ConversationAltered;
import dev.tintype.chat.command.Departures;
import dev.tintype.chat.command.Requests;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.ConversationRow;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.chat.storage.Messages;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Erases all that there is of an account, a chunk in a transaction, and confirms it. Of what it has
 * said only the places in the sequences stay. Doing so again is harmless.
 */
public final class EraseAccounts {
  private static final int CHUNK = 200;

  private final Database database;
  private final Listeners listeners;
  private final ChatTables tables;
  private final Messages messages;
  private final Requests requests;
  private final Departures departures;

  public EraseAccounts(
      Database database,
      Listeners listeners,
      ChatTables tables,
      Messages messages,
      Requests requests,
      Departures departures) {
    this.database = database;
    this.listeners = listeners;
    this.tables = tables;
    this.messages = messages;
    this.requests = requests;
    this.departures = departures;
  }

  public void on(IdentityEvent event) {
    if (event instanceof AccountDeletionRequested requested) {
      erase(requested.account());
    }
  }

  /** Nobody in no conversation can say anything, so that the messages come after the places. */
  private void erase(AccountId account) {
    inChunks(tx -> {
      tables.people().markErased(tx.handle(), account);
      return 0;
    });
    while (leaveSome(account)) {}
    inChunks(tx -> messages.eraseSome(tx, account, CHUNK).size());
    inChunks(tx -> tables.reactions().deleteSomeOf(tx.handle(), account, CHUNK));
    inChunks(tx -> tables.clientNames().deleteSomeOf(tx.handle(), account, CHUNK));
    database.transact(tx -> {
      var handle = tx.handle();
      tables.settings().delete(handle, account);
      tables.blocks().deleteAllOf(handle, account);
      tables.conversations().forgetCreator(handle, account);
      for (ConversationId group : tables.conversations().picturesOf(handle, account)) {
        tables.conversations().setPicture(handle, group, null, null);
        tx.emit(new GroupPictureChanged(group, null, null));
      }
      tx.emit(new ChatsErased(account));
      return account;
    });
  }

  private void inChunks(ToIntFunction<Transaction> some) {
    int done = CHUNK;
    while (done > 0) {
      done = database.transact(tx -> some.applyAsInt(tx));
    }
  }

  private boolean leaveSome(AccountId account) {
    var some =
        database.transact(tx -> tables.members().conversationsOf(tx.handle(), account, CHUNK));
    some.forEach(id ->
        database.transact(tx -> {
          leave(tx, id, account);
          return id;
        }));
    return some.size() == CHUNK;
  }

  private void leave(Transaction tx, ConversationId id, AccountId account) {
    var handle = tx.handle();
    var conversation = tables.conversations().lock(handle, id);
    var member = tables.members().find(handle, id, account);
    member.ifPresent(row -> requests.tell(tx, row, false));
    tables.members().delete(handle, id, account);
    if (conversation.isEmpty() || member.isEmpty()) {
      return;
    }
    if (conversation.get().isGroup()) {
      departures.settle(tx, id);
    } else {
      leaveOther(tx, conversation.get());
    }
    listeners.tell(
        tx,
        tables.members().all(handle, id).stream().map(MemberRow::account).toList(),
        new ConversationAltered(id));
  }

  /** The other one keeps what they have said themselves, if they have ever answered. */
  private void leaveOther(Transaction tx, ConversationRow conversation) {
    var handle = tx.handle();
    List<MemberRow> left = tables.members().all(handle, conversation.id());
    if (left.stream().anyMatch(MemberRow::isMember)) {
      tables.conversations().forgetPair(handle, conversation.id());
      return;
    }
    left.forEach(row -> {
      requests.tell(tx, row, false);
      tables.members().delete(handle, row.conversation(), row.account());
    });
    departures.desert(tx, conversation.id());
  }
}
