package dev.tintype.media.storage;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.api.Variant;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messages.PostId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** All media; deleted media stays in it until its files are gone. */
public final class MediaTable {
  private static final String SELECT =
      """
      SELECT media.*,
        EXISTS (SELECT FROM media_use WHERE media_id = id) AS used,
        (SELECT min(substring(used_by FROM 6)::bigint) FROM media_use
         WHERE media_id = id AND used_by LIKE 'post:%') AS attached_to
      FROM media
      """;

  /** Claims media that is new, and being worked on from now. */
  public void insert(Handle handle, Media media) {
    handle
        .createUpdate(
            """
            INSERT INTO media (id, owner, type, purpose, state, width, height, alt, focus_x,
              focus_y, duration_millis, uploaded_at, claimed_at, unused_since)
            VALUES (:id, :owner, :type, :purpose, :state, :width, :height, :alt, :focusX,
              :focusY, :durationMillis, :uploadedAt, :uploadedAt, :uploadedAt)
            """)
        .bind("id", media.id().value())
        .bind("owner", media.owner().value())
        .bind("type", media.type().name())
        .bind("purpose", media.purpose().name())
        .bind("state", media.state().name())
        .bind("width", media.width())
        .bind("height", media.height())
        .bind("alt", media.alt())
        .bind("focusX", media.focus().x())
        .bind("focusY", media.focus().y())
        .bind("durationMillis", media.durationMillis())
        .bind("uploadedAt", media.uploadedAt())
        .execute();
  }

  /** The media that exist, in no particular order. */
  public List<Media> find(Handle handle, Collection<MediaId> ids) {
    return handle
        .createQuery(SELECT + "WHERE id = ANY(:ids) AND deleted_at IS NULL")
        .bindArray("ids", Long.class, ids.stream().map(MediaId::value).toList())
        .map(MediaTable::media)
        .list();
  }

  public Optional<Media> find(Handle handle, MediaId id, AccountId owner) {
    return handle
        .createQuery(SELECT + "WHERE id = :id AND owner = :owner AND deleted_at IS NULL")
        .bind("id", id.value())
        .bind("owner", owner.value())
        .map(MediaTable::media)
        .findFirst();
  }

  /** Keeps other transactions from changing it, or its uses, until this one ends. */
  public boolean lock(Handle handle, MediaId id, AccountId owner) {
    return handle
        .createQuery(
            """
            SELECT id FROM media
            WHERE id = :id AND owner = :owner AND deleted_at IS NULL
            FOR UPDATE
            """)
        .bind("id", id.value())
        .bind("owner", owner.value())
        .mapTo(Long.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Finds media that was made from the same bytes in the same way.
   *
   * @param digest of the original
   */
  public Optional<Media> findTwin(Handle handle, byte[] digest, MediaPurpose purpose, Focus focus) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE digest = :digest AND purpose = :purpose AND state = 'READY'
                  AND deleted_at IS NULL
                  AND (purpose = 'POST' OR (focus_x = :focusX AND focus_y = :focusY))
                LIMIT 1
                """)
        .bind("digest", digest)
        .bind("purpose", purpose.name())
        .bind("focusX", focus.x())
        .bind("focusY", focus.y())
        .map(MediaTable::media)
        .findFirst();
  }

  /**
   * @param digest of the original
   */
  public void setReady(
      Handle handle, MediaId id, List<Variant> variants, String blurhash, byte[] digest) {
    handle
        .createUpdate(
            """
            UPDATE media SET state = 'READY', failure = NULL, blurhash = :blurhash,
              variants = CAST(:variants AS jsonb), digest = :digest
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("digest", digest)
        .bind("blurhash", blurhash)
        .bind("variants", new String(MessageJson.write(variants), StandardCharsets.UTF_8))
        .execute();
  }

  public void setFailed(Handle handle, MediaId id, String failure) {
    handle
        .createUpdate("UPDATE media SET state = 'FAILED', failure = :failure WHERE id = :id")
        .bind("id", id.value())
        .bind("failure", failure)
        .execute();
  }

  public void describe(Handle handle, MediaId id, String alt, Focus focus) {
    handle
        .createUpdate(
            """
            UPDATE media SET alt = :alt, focus_x = :focusX, focus_y = :focusY
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("alt", alt)
        .bind("focusX", focus.x())
        .bind("focusY", focus.y())
        .execute();
  }

  /** From now on nobody finds it; its files go a little later. */
  public void markDeleted(Handle handle, MediaId id, Instant now) {
    handle
        .createUpdate("UPDATE media SET deleted_at = :now WHERE id = :id")
        .bind("id", id.value())
        .bind("now", now)
        .execute();
  }

  /** A use arrived for it after it was deleted: the use was there first and counts. */
  public void markUsed(Handle handle, Collection<MediaId> ids) {
    handle
        .createUpdate(
            """
            UPDATE media SET deleted_at = NULL
            WHERE id = ANY(:ids) AND deleted_at IS NOT NULL
            """)
        .bindArray("ids", Long.class, ids.stream().map(MediaId::value).toList())
        .execute();
  }

  public void markUnused(Handle handle, Collection<MediaId> ids, Instant now) {
    handle
        .createUpdate("UPDATE media SET unused_since = :now WHERE id = ANY(:ids)")
        .bindArray("ids", Long.class, ids.stream().map(MediaId::value).toList())
        .bind("now", now)
        .execute();
  }

  /** Takes over media whose work was begun long ago and never ended; one try more is counted. */
  public List<Claimed> claimAbandoned(Handle handle, Instant begunBefore, Instant now, int limit) {
    return handle
        .createQuery(
            """
            UPDATE media SET claimed_at = :now, attempts = attempts + 1, state = 'PROCESSING'
            WHERE id IN (
              SELECT id FROM media
              WHERE state IN ('UPLOADED', 'PROCESSING') AND claimed_at < :begunBefore
              ORDER BY claimed_at
              LIMIT :limit
              FOR UPDATE SKIP LOCKED
            )
            RETURNING id, attempts
            """)
        .bind("now", now)
        .bind("begunBefore", begunBefore)
        .bind("limit", limit)
        .map((row, context) -> new Claimed(new MediaId(row.getLong("id")), row.getInt("attempts")))
        .list();
  }

  /** Media that was taken over, and how often that has happened to it. */
  public record Claimed(MediaId id, int attempts) {}

  /** Locks media that nothing shows and that was deleted or unused before the given moments. */
  public List<Owned> lockErasable(
      Handle handle, Instant deletedBefore, Instant unusedBefore, int limit) {
    return handle
        .createQuery(
            """
            SELECT id, owner FROM media
            WHERE (deleted_at < :deletedBefore OR unused_since < :unusedBefore)
              AND NOT EXISTS (SELECT FROM media_use WHERE media_id = id)
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
        .bind("deletedBefore", deletedBefore)
        .bind("unusedBefore", unusedBefore)
        .bind("limit", limit)
        .map(MediaTable::owned)
        .list();
  }

  public List<Owned> lockOfOwner(Handle handle, AccountId owner, int limit) {
    return handle
        .createQuery("SELECT id, owner FROM media WHERE owner = :owner LIMIT :limit FOR UPDATE")
        .bind("owner", owner.value())
        .bind("limit", limit)
        .map(MediaTable::owned)
        .list();
  }

  /** Whose media it is. */
  public record Owned(MediaId id, AccountId owner) {}

  public void delete(Handle handle, Collection<MediaId> ids) {
    handle
        .createUpdate("DELETE FROM media WHERE id = ANY(:ids)")
        .bindArray("ids", Long.class, ids.stream().map(MediaId::value).toList())
        .execute();
  }

  private static Owned owned(ResultSet row, StatementContext context) throws SQLException {
    return new Owned(new MediaId(row.getLong("id")), new AccountId(row.getLong("owner")));
  }

  private static Media media(ResultSet row, StatementContext context) throws SQLException {
    long attachedTo = row.getLong("attached_to");
    boolean attached = !row.wasNull();
    return new Media(
        new MediaId(row.getLong("id")),
        new AccountId(row.getLong("owner")),
        MediaType.valueOf(row.getString("type")),
        MediaPurpose.valueOf(row.getString("purpose")),
        MediaState.valueOf(row.getString("state")),
        row.getInt("width"),
        row.getInt("height"),
        row.getString("blurhash"),
        row.getString("alt"),
        new Focus(row.getDouble("focus_x"), row.getDouble("focus_y")),
        List.of(
            MessageJson.read(
                row.getString("variants").getBytes(StandardCharsets.UTF_8), Variant[].class)),
        row.getLong("duration_millis"),
        attached ? new PostId(attachedTo) : null,
        row.getBoolean("used"),
        row.getString("failure"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
