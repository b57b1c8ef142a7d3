package dev.tintype.feed.storage;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The lists of posts that people have at home, as sets: adding what is there, or removing what
 * isn't, is harmless. An adapter for the feed's own database works within the transaction or
 * connection it is given; one for another store may do its work at once, since everything is
 * repeated until the transaction has been committed. Such a store may also lose its lists: they are
 * built anew when their readers come. All of them note in {@link HomesTable#HOMES} whose lists they
 * change.
 */
public interface Timelines {

  /** One entry of a list. */
  record Entry(PostId post, AccountId author) {}

  /** Posts that all go to the same readers. */
  record Delivery(List<AccountId> readers, List<Entry> entries) {

    /** How many entries that makes in all lists together. */
    int size() {
      return readers.size() * entries.size();
    }
  }

  /** Adds posts to the lists of many readers. */
  void deliver(Transaction transaction, List<Delivery> deliveries);

  /** Adds one post to the lists of many readers. */
  default void deliver(Transaction transaction, Collection<AccountId> readers, Entry entry) {
    deliver(transaction, List.of(new Delivery(List.copyOf(readers), List.of(entry))));
  }

  /** Adds many posts to one reader's list. */
  void merge(Transaction transaction, AccountId reader, Collection<Entry> entries);

  /**
   * Ends the building of a list, by adding what it should have besides what is being delivered to
   * it meanwhile: from now on it is whole.
   */
  void complete(Transaction transaction, AccountId reader, Collection<Entry> entries);

  /** Takes posts out of readers' lists. */
  void remove(Transaction transaction, Collection<AccountId> readers, Collection<PostId> posts);

  /** Takes all of an author's posts out of readers' lists. */
  void removeAuthor(Transaction transaction, Collection<AccountId> readers, AccountId author);

  /** Keeps only the newest {@code length} entries of each reader's list. */
  void trim(Transaction transaction, Collection<AccountId> readers, int length);

  /** Empties readers' lists, which aren't whole then. */
  void drop(Transaction transaction, Collection<AccountId> readers);

  /**
   * Whether a list that was completed is still so. A store of its own may have lost it since; one
   * in the feed's database can't.
   */
  boolean isWhole(AccountId reader);

  /**
   * Reads a part of a list.
   *
   * @return at most one entry more than the page's limit, newest first, or oldest first where the
   *     page is ascending; empty where the list is not whole
   */
  Optional<List<PostId>> page(Handle handle, AccountId reader, PageRequest page);
}
