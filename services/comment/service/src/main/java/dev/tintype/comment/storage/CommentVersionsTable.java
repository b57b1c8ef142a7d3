package dev.tintype.comment.storage;

import dev.tintype.comment.api.CommentVersion;
import dev.tintype.platform.messages.CommentId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What comments said before they were edited. */
public final class CommentVersionsTable {

  /** Keeps a version that an edit is about to replace. */
  public void insert(Handle handle, CommentId comment, CommentVersion version) {
    handle
        .createUpdate(
            """
            insert into comment_version (comment, at, version)
            values (:comment, :at, :version::json)
            on conflict (comment, at) do nothing
            """)
        .bind("comment", comment.value())
        .bind("at", version.at())
        .bind("version", Json.write(version))
        .execute();
  }

  /** The replaced versions of a comment, the first one first. */
  public List<CommentVersion> of(Handle handle, CommentId comment) {
    return handle
        .createQuery("select version from comment_version where comment = :comment order by at")
        .bind("comment", comment.value())
        .map((row, context) -> Json.read(row.getString("version"), CommentVersion.class))
        .list();
  }

  /** Forgets what a comment has said. */
  public void delete(Handle handle, CommentId comment) {
    handle
        .createUpdate("delete from comment_version where comment = :comment")
        .bind("comment", comment.value())
        .execute();
  }
}
