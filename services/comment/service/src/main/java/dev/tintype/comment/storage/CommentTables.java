package dev.tintype.comment.storage;

/** All of comment's tables, to be handed on as one. */
public record CommentTables(
    CommentsTable comments,
    CommentLists lists,
    CommentVersionsTable versions,
    CommentCountsTable counts,
    ThreadsTable threads,
    CommentersTable commenters,
    ThreadMutesTable mutes,
    IdempotencyKeysTable keys) {

  public CommentTables() {
    this(
        new CommentsTable(),
        new CommentLists(),
        new CommentVersionsTable(),
        new CommentCountsTable(),
        new ThreadsTable(),
        new CommentersTable(),
        new ThreadMutesTable(),
        new IdempotencyKeysTable());
  }
}
