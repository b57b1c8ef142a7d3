package dev.tintype.notification.consumer;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentEvent.ErasureContinued;
import dev.tintype.content.api.ContentEvent.PostArchived;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.content.api.ContentEvent.PostUnarchived;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationEvent;
import dev.tintype.notification.api.NotificationEvent.TellingChunk;
import dev.tintype.notification.domain.Cause;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells of posts: those who are named in them, and those who want to hear of each, a chunk in a
 * transaction.
 */
public final class PostsTold {
  private final NotificationTables tables;
  private final Tellings tellings;
  private final Withdrawals withdrawals;
  private final int chunk;

  /**
   * @param chunk how many are told in one transaction
   */
  public PostsTold(
      NotificationTables tables, Tellings tellings, Withdrawals withdrawals, int chunk) {
    this.tables = tables;
    this.tellings = tellings;
    this.withdrawals = withdrawals;
    this.chunk = chunk;
  }

  public void on(Transaction tx, ContentEvent event) {
    switch (event) {
      case PostPublished post -> publish(tx, post);
      case PostEdited post -> edit(tx, post);
      case PostDeleted post -> withdrawals.gone(tx, post.post(), null, post.at());
      case PostArchived post -> hide(tx, post);
      case PostUnarchived _,
          DraftSaved _,
          DraftDeleted _,
          ErasureContinued _,
          AccountContentErased _ -> {}
    }
  }

  private void publish(Transaction tx, PostPublished post) {
    switch (post.audience()) {
      case PUBLIC, UNLISTED -> {}
      case FOLLOWERS, CLOSE_FRIENDS ->
          tables.subjects().restrict(tx.handle(), post.post(), post.author(), post.audience());
    }
    tables.subjects().name(tx.handle(), post.post().value(), post.mentions());
    var causes = new ArrayList<>(named(post.post(), post.author(), post.mentions(), post.at()));
    boolean closeFriendsOnly = post.audience() == Audience.CLOSE_FRIENDS;
    causes.addAll(listening(tx, new TellingChunk(post.post(), post.author(), closeFriendsOnly, 0)));
    tellings.tell(tx, causes);
  }

  private void edit(Transaction tx, PostEdited post) {
    var before = tables.subjects().namedIn(tx.handle(), post.post().value());
    var fresh = tables.subjects().name(tx.handle(), post.post().value(), post.mentions());
    var former = new ArrayList<>(before);
    former.removeAll(post.mentions());
    tellings.prepare(tx, former, List.of(post.post().value()));
    withdrawals.of(tx, former, post.author(), List.of(Kind.MENTION), post.post().value());
    if (!post.archived()) {
      tellings.tell(tx, named(post.post(), post.author(), fresh, post.at()));
    }
  }

  /** Others can't see it any more; what they have done to it its author can still see. */
  private void hide(Transaction tx, PostArchived post) {
    withdrawals.written(tx, post.post(), post.author());
  }

  /** Tells the next of those who want to hear of each post of the author. */
  public void on(Transaction tx, NotificationEvent event) {
    if (event instanceof TellingChunk next) {
      tellings.tell(tx, listening(tx, next));
    }
  }

  /** The next of those to tell; asks for a further chunk when there may be more of them. */
  private List<Cause> listening(Transaction tx, TellingChunk next) {
    var accounts =
        tables
            .people()
            .notifying(tx.handle(), next.author(), next.closeFriendsOnly(), next.after(), chunk);
    if (accounts.size() == chunk) {
      long last = accounts.getLast().value();
      tx.emit(new TellingChunk(next.post(), next.author(), next.closeFriendsOnly(), last));
    }
    Instant at = IdGenerator.timeOf(next.post().value());
    long subject = next.post().value();
    return accounts.stream()
        .map(account ->
            Cause.about(account, Kind.POST, next.author(), subject, next.post(), next.author(), at))
        .toList();
  }

  private static List<Cause> named(
      PostId post, AccountId author, List<AccountId> mentions, Instant at) {
    return mentions.stream()
        .distinct()
        .map(account -> Cause.about(account, Kind.MENTION, author, post.value(), post, author, at))
        .toList();
  }
}
