package dev.tintype.comment.storage;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentOrder;
import dev.tintype.comment.api.CommentSlice;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists of comments, each read from one index by keyset. */
public final class CommentLists {
  /** Nobody's id. */
  private static final long NOBODY = 0;

  private static final String SHOWN =
      """
       and (c.hidden is null or c.author = :viewer
         or exists (select from comment r where r.parent = c.id))
      """;

  /** The comments that answer a post itself, without pinned ones. */
  public CommentSlice onPost(
      Handle handle,
      PostId post,
      CommentOrder order,
      @Nullable CommentId after,
      @Nullable AccountId viewer,
      int limit) {
    String where = " where c.post = :post and c.parent is null and c.pinned_at is null" + SHOWN;
    var query =
        handle
            .createQuery(CommentRows.SELECT + where + range(order))
            .bind("post", post.value())
            .bind("viewer", viewer == null ? NOBODY : viewer.value());
    return slice(query, order, after, limit);
  }

  /** The replies to a comment. */
  public CommentSlice repliesTo(
      Handle handle,
      CommentId comment,
      @Nullable CommentId after,
      @Nullable AccountId viewer,
      int limit) {
    var order = CommentOrder.OLDEST_FIRST;
    var query =
        handle
            .createQuery(CommentRows.SELECT + " where c.parent = :parent" + SHOWN + range(order))
            .bind("parent", comment.value())
            .bind("viewer", viewer == null ? NOBODY : viewer.value());
    return slice(query, order, after, limit);
  }

  /** What is hidden under one of an author's posts. */
  public CommentSlice hidden(
      Handle handle, PostId post, AccountId postAuthor, @Nullable CommentId after, int limit) {
    String where = " where c.post = :post and c.post_author = :author and c.hidden is not null";
    var order = CommentOrder.NEWEST_FIRST;
    var query =
        handle
            .createQuery(CommentRows.SELECT + where + range(order))
            .bind("post", post.value())
            .bind("author", postAuthor.value());
    return slice(query, order, after, limit);
  }

  /** A post's pinned comments, the last pinned first. */
  public List<Comment> pinned(Handle handle, PostId post) {
    return handle
        .createQuery(
            CommentRows.SELECT
                + """
                 where c.post = :post and c.pinned_at is not null
                order by c.pinned_at desc, c.id desc
                """)
        .bind("post", post.value())
        .map(CommentRows::comment)
        .list();
  }

  /**
   * One author's comments.
   *
   * @param hiddenToo also those that others don't see
   */
  public Page<Comment> byAuthor(
      Handle handle, AccountId author, boolean hiddenToo, PageRequest page) {
    String where =
        " where c.author = :author and not c.deleted and c.id < :below and c.id > :above"
            + (hiddenToo ? "" : " and c.hidden is null")
            + " order by c.id"
            + (page.ascending() ? " asc" : " desc")
            + " limit :rows";
    List<Comment> rows =
        handle
            .createQuery(CommentRows.SELECT + where)
            .bind("author", author.value())
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("rows", page.limit() + 1)
            .map(CommentRows::comment)
            .list();
    return Page.of(page, rows, comment -> comment.id().value());
  }

  /** The comments above one, the outermost first, the one itself not among them. */
  public List<Comment> above(Handle handle, CommentId comment, int limit) {
    return handle
        .createQuery(
            """
            with recursive above (id, parent, distance) as (
              select id, parent, 0 from comment where id = :id
              union all
              select p.id, p.parent, a.distance + 1
              from above a join comment p on p.id = a.parent
              where a.distance < :limit)
            select c.*, p.author as parent_author
            from above a join comment c on c.id = a.id
              left join comment p on p.id = c.parent and not p.deleted
            where a.distance > 0
            order by a.distance desc
            """)
        .bind("id", comment.value())
        .bind("limit", limit)
        .map(CommentRows::comment)
        .list();
  }

  /** The comments below a post, level by level, so that of too many the deepest are missing. */
  public List<Comment> belowPost(Handle handle, PostId post, int limit) {
    return below(
        handle
            .createQuery(BELOW.formatted("post = :root and parent is null"))
            .bind("root", post.value()),
        limit);
  }

  /** The same below a comment. */
  public List<Comment> belowComment(Handle handle, CommentId comment, int limit) {
    return below(
        handle.createQuery(BELOW.formatted("parent = :root")).bind("root", comment.value()), limit);
  }

  private static final String BELOW =
      """
      with recursive below (id) as (
        (select id from comment where %s order by id)
        union all
        select c.id from below b join comment c on c.parent = b.id)
      select c.*, p.author as parent_author
      from (select id from below limit :limit) chosen join comment c on c.id = chosen.id
        left join comment p on p.id = c.parent and not p.deleted
      """;

  private static List<Comment> below(Query query, int limit) {
    return query.bind("limit", limit).map(CommentRows::comment).list();
  }

  private static String range(CommentOrder order) {
    return switch (order) {
      case OLDEST_FIRST -> " and c.id > :after order by c.id asc limit :rows";
      case NEWEST_FIRST -> " and c.id < :after order by c.id desc limit :rows";
    };
  }

  private static CommentSlice slice(
      Query query, CommentOrder order, @Nullable CommentId after, int limit) {
    long start =
        switch (order) {
          case OLDEST_FIRST -> 0;
          case NEWEST_FIRST -> Long.MAX_VALUE;
        };
    List<Comment> rows =
        query
            .bind("after", after == null ? start : after.value())
            .bind("rows", limit + 1)
            .map(CommentRows::comment)
            .list();
    if (rows.size() <= limit) {
      return new CommentSlice(rows, null);
    }
    List<Comment> some = rows.subList(0, limit);
    return new CommentSlice(some, some.getLast().id());
  }
}
