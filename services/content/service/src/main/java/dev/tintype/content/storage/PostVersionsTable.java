package dev.tintype.content.storage;

import dev.tintype.content.api.PostVersion;
import dev.tintype.platform.messages.PostId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What posts said before they were edited. */
public final class PostVersionsTable {

  /** Keeps a version that an edit is about to replace. */
  public void insert(Handle handle, PostId post, PostVersion version) {
    handle
        .createUpdate(
            """
            insert into post_version (post, at, version) values (:post, :at, :version::json)
            on conflict (post, at) do nothing
            """)
        .bind("post", post.value())
        .bind("at", version.at())
        .bind("version", Json.write(version))
        .execute();
  }

  /** The replaced versions of a post, the first one first. */
  public List<PostVersion> of(Handle handle, PostId post) {
    return handle
        .createQuery("select version from post_version where post = :post order by at")
        .bind("post", post.value())
        .map((row, context) -> Json.read(row.getString("version"), PostVersion.class))
        .list();
  }
}
