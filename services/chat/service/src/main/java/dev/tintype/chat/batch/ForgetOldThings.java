package dev.tintype.chat.batch;

import dev.tintype.chat.api.ChatEvent.MessageUnsent;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.Messages;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.ConversationId;
import java.time.Clock;
import java.time.Duration;

/** Deletes conversations that nobody is left in, and clients' names for what is long sent. */
public final class ForgetOldThings implements Runnable {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final ChatTables tables;
  private final Messages messages;
  private final Clock clock;
  private final Duration clientIdsKept;

  public ForgetOldThings(
      Database database,
      ChatTables tables,
      Messages messages,
      Clock clock,
      Duration clientIdsKept) {
    this.database = database;
    this.tables = tables;
    this.messages = messages;
    this.clock = clock;
    this.clientIdsKept = clientIdsKept;
  }

  @Override
  public void run() {
    int deleted = AT_ONCE;
    while (deleted == AT_ONCE) {
      var before = clock.instant().minus(clientIdsKept);
      deleted =
          database.transact(tx -> tables.clientNames().deleteBefore(tx.handle(), before, AT_ONCE));
    }
    database.read(handle -> tables.conversations().deserted(handle, AT_ONCE)).forEach(this::delete);
  }

  private void delete(ConversationId conversation) {
    int deleted = 1;
    while (deleted > 0) {
      deleted = database.transact(tx -> deleteSome(tx, conversation));
    }
    database.transact(tx -> {
      tables.reactions().deleteIn(tx.handle(), conversation);
      tables.members().deleteAll(tx.handle(), conversation);
      tables.conversations().delete(tx.handle(), conversation);
      return conversation;
    });
  }

  private int deleteSome(Transaction tx, ConversationId conversation) {
    var gone = messages.deleteSome(tx, conversation, AT_ONCE);
    gone.stream()
        .filter(message -> !message.body().media().isEmpty())
        .forEach(message -> tellUnsent(tx, message));
    return gone.size();
  }

  /** Nothing shows its pictures any more. */
  private void tellUnsent(Transaction tx, StoredMessage message) {
    var sender = message.sender();
    if (sender != null) {
      tx.emit(
          new MessageUnsent(
              message.place().conversation(),
              message.id(),
              message.place().seq(),
              sender,
              clock.instant()));
    }
  }
}
