package dev.tintype.comment.storage;

import dev.tintype.platform.database.IdempotencyKeys;
import java.time.Duration;

/** All of comment's tables, to be handed on as one. */
public record CommentTables(
    CommentsTable comments,
    CommentLists lists,
    CommentVersionsTable versions,
    CommentCountsTable counts,
    ThreadsTable threads,
    CommentersTable commenters,
    ThreadMutesTable mutes,
    IdempotencyKeys keys) {

  /**
   * @param keysKept how long a repeated request gets what the first one made
   */
  public CommentTables(Duration keysKept) {
    this(
        new CommentsTable(),
        new CommentLists(),
        new CommentVersionsTable(),
        new CommentCountsTable(),
        new ThreadsTable(),
        new CommentersTable(),
        new ThreadMutesTable(),
        new IdempotencyKeys("comment", keysKept));
  }
}
