package dev.tintype.media.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What shows media. A user is a text such as {@code post:42}; {@link #POST} and the others begin
 * it.
 */
public final class MediaUsesTable {
  public static final String POST = "post:";
  public static final String DRAFT = "draft:";
  public static final String AVATAR = "avatar:";
  public static final String HEADER = "header:";
  public static final String MESSAGE = "message:";
  public static final String GROUP = "group:";

  /** Notes the use of those media that the account owns; noting it again is harmless. */
  public void add(Handle handle, String user, AccountId owner, Collection<MediaId> media) {
    handle
        .createUpdate(
            """
            INSERT INTO media_use (media_id, used_by)
            SELECT id, :user FROM media WHERE id = ANY(:ids) AND owner = :owner
            ON CONFLICT DO NOTHING
            """)
        .bind("user", user)
        .bind("owner", owner.value())
        .bindArray("ids", Long.class, media.stream().map(MediaId::value).toList())
        .execute();
  }

  /** Forgets all uses by that user but those of {@code kept}; returns the media it used. */
  public List<MediaId> removeAllBut(Handle handle, String user, Collection<MediaId> kept) {
    return handle
        .createQuery(
            """
            DELETE FROM media_use WHERE used_by = :user AND media_id <> ALL(:kept)
            RETURNING media_id
            """)
        .bind("user", user)
        .bindArray("kept", Long.class, kept.stream().map(MediaId::value).toList())
        .map((row, context) -> new MediaId(row.getLong("media_id")))
        .list();
  }

  public boolean isUsed(Handle handle, MediaId media) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM media_use WHERE media_id = :id)")
        .bind("id", media.value())
        .mapTo(Boolean.class)
        .one();
  }
}
