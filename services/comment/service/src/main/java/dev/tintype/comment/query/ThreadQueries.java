package dev.tintype.comment.query;

import dev.tintype.comment.api.CommentQuery.CommentersOf;
import dev.tintype.comment.api.CommentQuery.OwnCommentSettings;
import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.CommentSettings;
import dev.tintype.comment.api.PostCommenters;
import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.comment.storage.CommentCountsTable;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.comment.storage.ThreadMutesTable;
import dev.tintype.comment.storage.ThreadsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is known of posts' threads, and of people's wishes about them. */
public final class ThreadQueries {
  private static final int MOST_MUTES_KEPT = 500;

  private final Database database;
  private final CommentTables tables;
  private final Kept<Long, Long> counts;
  private final Kept<AccountId, Mutes> mutes;

  /** What an account has muted, unless that is too much to keep. */
  private record Mutes(Set<PostId> posts, boolean all) {}

  public ThreadQueries(Database database, Caches caches, CommentTables tables) {
    this.database = database;
    this.tables = tables;
    this.counts = caches.keep(CommentCountsTable.COUNTS, 16_000_000, count -> 40);
    this.mutes =
        caches.keep(ThreadMutesTable.MUTES, 4_000_000, some -> 40 + 60 * some.posts().size());
  }

  public List<ThreadSummary> threadsOf(Caller caller, ThreadsOf query) {
    List<Long> targets = query.targets();
    if (targets.isEmpty()) {
      return List.of();
    }
    List<Long> numbers =
        counts.all(
            targets, missing -> database.read(handle -> tables.counts().read(handle, missing)));
    Set<PostId> muted = muted(caller, targets);
    var threads = new ArrayList<ThreadSummary>(targets.size());
    for (int i = 0; i < targets.size(); i++) {
      long target = targets.get(i);
      threads.add(new ThreadSummary(target, numbers.get(i), muted.contains(new PostId(target))));
    }
    return threads;
  }

  private Set<PostId> muted(Caller caller, List<Long> targets) {
    if (caller.account().isEmpty()) {
      return Set.of();
    }
    AccountId account = caller.member();
    Mutes muted = mutes.one(account, this::mutesOf);
    if (muted.all()) {
      return muted.posts();
    }
    var posts =
        targets.stream()
            .filter(id -> Id.kindOf(id) == IdKind.POST.number())
            .map(PostId::new)
            .toList();
    return Set.copyOf(database.read(handle -> tables.mutes().among(handle, account, posts)));
  }

  private Mutes mutesOf(AccountId account) {
    int limit = MOST_MUTES_KEPT + 1;
    var some = Set.copyOf(database.read(handle -> tables.mutes().some(handle, account, limit)));
    return some.size() < limit ? new Mutes(some, true) : new Mutes(Set.of(), false);
  }

  public CommentSettings ownCommentSettings(Caller caller, OwnCommentSettings query) {
    AccountId account = caller.member();
    return database.read(handle -> tables.commenters().settings(handle, account));
  }

  public PostCommenters commentersOf(Caller caller, CommentersOf query) {
    var commenters =
        database
            .read(handle -> tables.threads().find(handle, query.post()))
            .map(ThreadsTable.Thread::commenters);
    return new PostCommenters(query.post(), commenters.orElse(null));
  }
}
