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

/**
 * Where messages are kept. What a transaction appends or replaces is there for everybody with its
 * commit, and not before, wherever the store is. Those who append to or replace in a conversation
 * hold its lock; those who read a range have read before where the sequence ends, and ask for
 * nothing behind it: then they find every message up to there.
 */
public interface Messages {

  /** Which part of a conversation, without its ends. */
  record Range(ConversationId conversation, long above, long below, boolean ascending, int limit) {}

  /** Adds a message at the end of its conversation. */
  void append(Transaction transaction, StoredMessage message);

  /** Puts a message of a greater revision in the place of the one that is there. */
  void replace(Transaction transaction, StoredMessage message);

  /** The messages at these places, in no order; what isn't there is left out. */
  List<StoredMessage> at(Handle handle, Collection<Place> places);

  /** The messages with these ids, in no order; what isn't there is left out. */
  List<StoredMessage> byIds(Handle handle, Collection<MessageId> ids);

  /** A part of a conversation, in the range's order. */
  List<StoredMessage> range(Handle handle, Range range);

  /**
   * The messages of a range in which a text occurs.
   *
   * @param folded the text, as {@code Words.folded} makes it
   */
  List<StoredMessage> search(Handle handle, Range range, String folded);

  /**
   * Erases what some messages of an account say, and who said it.
   *
   * @return the messages as they are now; none when there was nothing left
   */
  List<StoredMessage> eraseSome(Transaction transaction, AccountId sender, int limit);

  /**
   * Deletes some messages of a conversation that nobody is left in.
   *
   * @return those that are gone; none when there was nothing left
   */
  List<StoredMessage> deleteSome(Transaction transaction, ConversationId conversation, int limit);

  /**
   * Takes messages on to where they are kept for good, where that is another store.
   *
   * @return how many; 0 when nothing waits
   */
  int moveSome(Transaction transaction, int limit);
}
