package dev.tintype.comment.storage;

import dev.tintype.comment.api.Comment;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The comments as they stand. */
public final class CommentsTable {
  /** Whom nobody is; written over the author of a deleted comment. */
  private static final long NOBODY = 0;

  /** Adds a new comment. */
  public void insert(Handle handle, Comment comment) {
    handle
        .createUpdate(
            """
            insert into comment (id, post, post_author, author, parent, text, marks, language,
              hidden, created_at)
            values (:id, :post, :postAuthor, :author, :parent, :text, :marks::json, :language,
              :hidden, :createdAt)
            """)
        .bind("id", comment.id().value())
        .bind("post", comment.post().value())
        .bind("postAuthor", comment.postAuthor().value())
        .bind("author", comment.author().value())
        .bind("parent", comment.parent() == null ? null : comment.parent().value())
        .bind("text", comment.text())
        .bind("marks", marks(comment))
        .bind("language", comment.language())
        .bind("hidden", comment.hidden() ? HiddenBy.FILTER.name() : null)
        .bind("createdAt", comment.createdAt())
        .execute();
  }

  /** Writes what an edit may change, but for {@link #setHidden}. */
  public void update(Handle handle, Comment comment) {
    handle
        .createUpdate(
            """
            update comment set text = :text, marks = :marks::json, language = :language,
              edited_at = :editedAt
            where id = :id
            """)
        .bind("text", comment.text())
        .bind("marks", marks(comment))
        .bind("language", comment.language())
        .bind("editedAt", comment.editedAt())
        .bind("id", comment.id().value())
        .execute();
  }

  /** Those of the comments that exist, in no order. */
  public List<Comment> find(Handle handle, Collection<CommentId> ids) {
    return handle
        .createQuery(CommentRows.SELECT + " where c.id = any(:ids)")
        .bindArray("ids", Long.class, ids.stream().map(CommentId::value).toList())
        .map(CommentRows::comment)
        .list();
  }

  public Optional<Comment> find(Handle handle, CommentId id) {
    return find(handle, List.of(id)).stream().findFirst();
  }

  /** A comment, kept from changing and from being answered until the transaction ends. */
  public Optional<Comment> lock(Handle handle, CommentId id) {
    return handle
        .createQuery(CommentRows.SELECT + " where c.id = :id for update of c")
        .bind("id", id.value())
        .map(CommentRows::comment)
        .findOne();
  }

  /** Keeps a comment from going until the transaction ends; false when it has gone already. */
  public boolean hold(Handle handle, CommentId id) {
    return handle
        .createQuery("select deleted from comment where id = :id for key share")
        .bind("id", id.value())
        .mapTo(Boolean.class)
        .findOne()
        .map(deleted -> !deleted)
        .orElse(false);
  }

  /** The author's comments with the lowest ids, locked; for erasing. */
  public List<Comment> lockSome(Handle handle, AccountId author, int limit) {
    return handle
        .createQuery(
            CommentRows.SELECT
                + """
                 where c.author = :author and not c.deleted
                order by c.id limit :limit for update of c
                """)
        .bind("author", author.value())
        .bind("limit", limit)
        .map(CommentRows::comment)
        .list();
  }

  /** Whether there are replies to a comment. */
  public boolean hasReplies(Handle handle, CommentId id) {
    return handle
        .createQuery("select exists (select from comment where parent = :id)")
        .bind("id", id.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Leaves nothing of a comment but its place in the thread. */
  public void blank(Handle handle, CommentId id) {
    handle
        .createUpdate(
            """
            update comment set deleted = true, author = :nobody, text = '', marks = :marks::json,
              language = null, hidden = null, pinned_at = null, edited_at = null
            where id = :id
            """)
        .bind("nobody", NOBODY)
        .bind("marks", Json.write(CommentMarks.NONE))
        .bind("id", id.value())
        .execute();
  }

  /** Removes a comment to which there are no replies. */
  public void delete(Handle handle, CommentId id) {
    handle.createUpdate("delete from comment where id = :id").bind("id", id.value()).execute();
  }

  /** Removes some of a post's comments, with replies or not; which they were. */
  public List<Comment> deleteSome(Handle handle, PostId post, int limit) {
    return handle
        .createQuery(
            """
            delete from comment where id in (
              select id from comment where post = :post order by id limit :limit)
            returning *, null::bigint as parent_author
            """)
        .bind("post", post.value())
        .bind("limit", limit)
        .map(CommentRows::comment)
        .list();
  }

  /**
   * Pins a comment, or takes it down.
   *
   * @param at null to take it down
   */
  public void setPinned(Handle handle, CommentId id, @Nullable Instant at) {
    handle
        .createUpdate("update comment set pinned_at = :at where id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  /** How many of a post's comments are pinned. */
  public int countPinned(Handle handle, PostId post) {
    return handle
        .createQuery("select count(*) from comment where post = :post and pinned_at is not null")
        .bind("post", post.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Who or what has hidden a comment; empty where nobody has. */
  public Optional<HiddenBy> hiddenBy(Handle handle, CommentId id) {
    return handle
        .createQuery("select hidden from comment where id = :id and hidden is not null")
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne()
        .map(HiddenBy::valueOf);
  }

  /**
   * Hides a comment, which also takes it from the top, or shows it again.
   *
   * @param by null to show it
   */
  public void setHidden(Handle handle, CommentId id, @Nullable HiddenBy by) {
    handle
        .createUpdate(
            """
            update comment set hidden = :by,
              pinned_at = case when :by::text is null then pinned_at end
            where id = :id
            """)
        .bind("by", by == null ? null : by.name())
        .bind("id", id.value())
        .execute();
  }

  private static String marks(Comment comment) {
    return Json.write(new CommentMarks(comment.facets(), comment.mentions()));
  }
}
