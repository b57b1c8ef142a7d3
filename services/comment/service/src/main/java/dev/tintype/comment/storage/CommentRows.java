package dev.tintype.comment.storage;

import dev.tintype.comment.api.Comment;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code comment c}, with the answered one's author beside them. */
final class CommentRows {
  /** The columns, and where they come from. */
  static final String SELECT =
      """
      select c.*, p.author as parent_author
      from comment c left join comment p on p.id = c.parent and not p.deleted
      """;

  private CommentRows() {}

  static Comment comment(ResultSet row, StatementContext context) throws SQLException {
    var marks = Json.read(row.getString("marks"), CommentMarks.class);
    Long parent = number(row, "parent");
    Long parentAuthor = number(row, "parent_author");
    Timestamp edited = row.getTimestamp("edited_at");
    return new Comment(
        new CommentId(row.getLong("id")),
        new PostId(row.getLong("post")),
        new AccountId(row.getLong("post_author")),
        new AccountId(row.getLong("author")),
        parent == null ? null : new CommentId(parent),
        parentAuthor == null ? null : new AccountId(parentAuthor),
        row.getString("text"),
        marks.facets(),
        marks.mentions(),
        row.getString("language"),
        row.getTimestamp("pinned_at") != null,
        row.getString("hidden") != null,
        row.getBoolean("deleted"),
        row.getTimestamp("created_at").toInstant(),
        edited == null ? null : edited.toInstant());
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
