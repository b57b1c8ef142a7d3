package dev.tintype.comment.storage;

import dev.tintype.comment.api.Commenters;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One row for each post that has comments, or rules about them, or is gone. */
public final class ThreadsTable {

  /**
   * What is known of a post.
   *
   * @param commenters null where the author's settings decide
   * @param deleted the post is gone
   */
  public record Thread(@Nullable Commenters commenters, boolean deleted) {}

  /** Keeps a post's thread from being closed until the transaction ends, together with others. */
  public Thread hold(Handle handle, PostId post, AccountId postAuthor) {
    return find(handle, post, " for key share")
        .orElseGet(() -> {
          insert(handle, post, postAuthor);
          return find(handle, post, " for key share").orElseThrow();
        });
  }

  /** The same, and keeps others from changing it. */
  public Thread lock(Handle handle, PostId post, AccountId postAuthor) {
    insert(handle, post, postAuthor);
    return find(handle, post, " for no key update").orElseThrow();
  }

  public Optional<Thread> find(Handle handle, PostId post) {
    return find(handle, post, "");
  }

  /** Lets nobody comment on a post any more; waits for those who are just doing it. */
  public void close(Handle handle, PostId post, AccountId postAuthor, Instant at) {
    insert(handle, post, postAuthor);
    find(handle, post, " for update");
    handle
        .createUpdate("update thread set deleted_at = :at where post = :post")
        .bind("at", at)
        .bind("post", post.value())
        .execute();
  }

  /** Forgets posts that have been gone since before then. */
  public int deleteClosed(Handle handle, Instant before) {
    return handle
        .createUpdate(
            """
            delete from thread t where deleted_at < :before
              and not exists (select from comment c where c.post = t.post)
            """)
        .bind("before", before)
        .execute();
  }

  /**
   * Says who may comment on a post.
   *
   * @param commenters null where the author's settings are to decide
   */
  public void setCommenters(Handle handle, PostId post, @Nullable Commenters commenters) {
    handle
        .createUpdate("update thread set commenters = :commenters where post = :post")
        .bind("commenters", commenters == null ? null : commenters.name())
        .bind("post", post.value())
        .execute();
  }

  private static void insert(Handle handle, PostId post, AccountId postAuthor) {
    handle
        .createUpdate(
            """
            insert into thread (post, post_author) values (:post, :author)
            on conflict (post) do nothing
            """)
        .bind("post", post.value())
        .bind("author", postAuthor.value())
        .execute();
  }

  private static Optional<Thread> find(Handle handle, PostId post, String locking) {
    return handle
        .createQuery(
            "select commenters, deleted_at is not null as deleted from thread where post = :post"
                + locking)
        .bind("post", post.value())
        .map((row, context) -> {
          String commenters = row.getString("commenters");
          return new Thread(
              commenters == null ? null : Commenters.valueOf(commenters),
              row.getBoolean("deleted"));
        })
        .findOne();
  }
}
