package dev.tintype.notification.consumer;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationEvent;
import dev.tintype.notification.api.NotificationEvent.WithdrawalChunk;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.notification.storage.RemovalsTable.Removed;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes back what accounts were told, when its cause is undone. */
public final class Withdrawals {
  private static final List<Kind> WORDS =
      List.of(Kind.COMMENT, Kind.REPLY, Kind.MENTION, Kind.POST);

  private final NotificationTables tables;
  private final Tellings tellings;
  private final int chunk;

  /**
   * @param chunk how many notifications go in one transaction
   */
  public Withdrawals(NotificationTables tables, Tellings tellings, int chunk) {
    this.tables = tables;
    this.tellings = tellings;
    this.chunk = chunk;
  }

  /**
   * A post is gone for good, or one comment on it: nobody is told of it from now on, and what was
   * told of it goes, a chunk in a transaction.
   */
  void gone(Transaction tx, PostId post, @Nullable Long comment, Instant at) {
    tables.subjects().lock(tx.handle(), post);
    tables.subjects().markGone(tx.handle(), comment == null ? post.value() : comment, at);
    next(tx, new WithdrawalChunk(post, comment));
  }

  /** Goes on with what is gone. */
  public void on(Transaction tx, NotificationEvent event) {
    if (event instanceof WithdrawalChunk gone) {
      next(tx, gone);
    }
  }

  private void next(Transaction tx, WithdrawalChunk gone) {
    var handle = tx.handle();
    var removals = tables.removals();
    var told = new TreeSet<>(removals.toldOf(handle, gone.post(), gone.comment(), chunk));
    if (told.isEmpty()) {
      return;
    }
    tables.inboxes().lock(handle, told);
    var removed = removals.of(handle, gone.post(), gone.comment(), told, chunk);
    tellings.withdrawn(tx, removed);
    tx.emit(gone);
  }

  /** Takes back from those accounts what the actor has done to the subject. */
  void of(
      Transaction tx,
      Collection<AccountId> accounts,
      AccountId actor,
      List<Kind> kinds,
      long subject) {
    if (accounts.isEmpty()) {
      return;
    }
    tables.inboxes().lock(tx.handle(), accounts);
    List<Removed> removed = tables.removals().byCause(tx.handle(), accounts, actor, kinds, subject);
    tellings.withdrawn(tx, removed);
  }

  /** Takes back from all but its author what they were told of a post because of its words. */
  void written(Transaction tx, PostId post, AccountId author) {
    written(tx, post, post.value(), author, author);
  }

  /** Takes back from all but one what they were told of a post or comment because of its words. */
  void written(Transaction tx, PostId post, long subject, AccountId author, AccountId but) {
    var told = new TreeSet<>(tables.removals().toldOfWords(tx.handle(), post, subject, author));
    told.remove(but);
    of(tx, told, author, WORDS, subject);
  }
}
