package dev.tintype.chat.storage;

import dev.tintype.chat.domain.Place;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Messages beside their conversations, in the service's own database. */
public final class PostgresMessages implements Messages {
  private final MessagesTable table = new MessagesTable();

  @Override
  public void append(Transaction transaction, StoredMessage message) {
    table.insert(transaction.handle(), message);
  }

  @Override
  public void replace(Transaction transaction, StoredMessage message) {
    table.put(transaction.handle(), message);
  }

  @Override
  public List<StoredMessage> at(Handle handle, Collection<Place> places) {
    return table.at(handle, places);
  }

  @Override
  public List<StoredMessage> byIds(Handle handle, Collection<MessageId> ids) {
    return table.byIds(handle, ids);
  }

  @Override
  public List<StoredMessage> range(Handle handle, Range range) {
    return table.range(handle, range);
  }

  @Override
  public List<StoredMessage> search(Handle handle, Range range, String folded) {
    return table.search(handle, range, folded);
  }

  @Override
  public List<StoredMessage> eraseSome(Transaction transaction, AccountId sender, int limit) {
    var erased =
        table.lockOfSender(transaction.handle(), sender, limit).stream()
            .map(StoredMessage::erased)
            .toList();
    erased.forEach(message -> table.put(transaction.handle(), message));
    return erased;
  }

  @Override
  public List<StoredMessage> deleteSome(
      Transaction transaction, ConversationId conversation, int limit) {
    return table.deleteSome(transaction.handle(), conversation, limit);
  }

  /** They are there already. */
  @Override
  public int moveSome(Transaction transaction, int limit) {
    return 0;
  }
}
