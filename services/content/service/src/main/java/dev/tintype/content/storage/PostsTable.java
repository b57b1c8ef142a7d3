package dev.tintype.content.storage;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.Licence;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostMedia;
import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The posts as they stand. */
public final class PostsTable {
  public static final Topic<PostId> POSTS = Topic.ofIds("posts");

  /** Adds a new post; it is neither pinned nor archived nor edited. */
  public void insert(Handle handle, Post post) {
    var insert =
        handle.createUpdate(
            """
            insert into post (id, author, audience, caption, marks, media, has_media, place,
              comments_disabled, sensitive, spoiler_text, language, licence, created_at)
            values (:id, :author, :audience, :caption, :marks::json, :media::json, :hasMedia,
              :place, :commentsDisabled, :sensitive, :spoilerText, :language, :licence,
              :createdAt)
            """);
    bindContent(insert, post)
        .bind("author", post.author().value())
        .bind("audience", post.audience().name())
        .bind("createdAt", post.createdAt())
        .execute();
    POSTS.changed(post.id());
  }

  /** Writes what an edit may change. */
  public void update(Handle handle, Post post) {
    var update =
        handle.createUpdate(
            """
            update post set caption = :caption, marks = :marks::json, media = :media::json,
              has_media = :hasMedia, place = :place, comments_disabled = :commentsDisabled,
              sensitive = :sensitive, spoiler_text = :spoilerText, language = :language,
              licence = :licence, edited_at = :editedAt
            where id = :id
            """);
    bindContent(update, post).bind("editedAt", post.editedAt()).execute();
    POSTS.changed(post.id());
  }

  /** Those of the posts that exist, in no order. */
  public List<Post> find(Handle handle, Collection<PostId> ids) {
    return handle
        .createQuery("select * from post where id = any(:ids)")
        .bindArray("ids", Long.class, ids.stream().map(PostId::value).toList())
        .map(PostsTable::post)
        .list();
  }

  /** One author's post, kept from changing until the transaction ends. */
  public Optional<Post> lock(Handle handle, PostId id, AccountId author) {
    return handle
        .createQuery("select * from post where id = :id and author = :author for update")
        .bind("id", id.value())
        .bind("author", author.value())
        .map(PostsTable::post)
        .findOne();
  }

  /** The author's posts with the lowest ids, kept from changing; for erasing. */
  public List<Post> lockSome(Handle handle, AccountId author, int limit) {
    return handle
        .createQuery(
            "select * from post where author = :author order by id limit :limit for update")
        .bind("author", author.value())
        .bind("limit", limit)
        .map(PostsTable::post)
        .list();
  }

  /** Deletes posts, and with them all that hangs on them. */
  public void delete(Handle handle, Collection<PostId> ids) {
    handle
        .createUpdate("delete from post where id = any(:ids)")
        .bindArray("ids", Long.class, ids.stream().map(PostId::value).toList())
        .execute();
    POSTS.changed(ids);
  }

  /**
   * Pins a post, or takes it down.
   *
   * @param at null to take it down
   */
  public void setPinned(Handle handle, PostId id, @Nullable Instant at) {
    handle
        .createUpdate("update post set pinned_at = :at where id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
    POSTS.changed(id);
  }

  /**
   * Archives a post, which also takes it down from the profile's top, or brings it back.
   *
   * @param at null to bring it back
   */
  public void setArchived(Handle handle, PostId id, @Nullable Instant at) {
    handle
        .createUpdate("update post set archived_at = :at, pinned_at = null where id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
    POSTS.changed(id);
  }

  /** How many posts the author has pinned. */
  public int countPinned(Handle handle, AccountId author) {
    return handle
        .createQuery("select count(*) from post where author = :author and pinned_at is not null")
        .bind("author", author.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Replaces the pictures alone, which is no edit. */
  public void updateMedia(Handle handle, PostId id, List<PostMedia> media) {
    handle
        .createUpdate("update post set media = :media::json, has_media = :hasMedia where id = :id")
        .bind("media", Json.write(media))
        .bind("hasMedia", !media.isEmpty())
        .bind("id", id.value())
        .execute();
    POSTS.changed(id);
  }

  /** A post's pictures, with the post kept from changing until the transaction ends. */
  public List<PostMedia> lockMedia(Handle handle, PostId id) {
    return handle
        .createQuery("select media from post where id = :id for update")
        .bind("id", id.value())
        .map((row, context) -> List.of(Json.read(row.getString("media"), PostMedia[].class)))
        .findOne()
        .orElseGet(List::of);
  }

  private static <S extends SqlStatement<S>> S bindContent(S statement, Post post) {
    var marks = new CaptionMarks(post.facets(), post.hashtags(), post.mentions());
    return statement
        .bind("id", post.id().value())
        .bind("caption", post.caption())
        .bind("marks", Json.write(marks))
        .bind("media", Json.write(post.media()))
        .bind("hasMedia", !post.media().isEmpty())
        .bind("place", post.place() == null ? null : post.place().name())
        .bind("commentsDisabled", post.commentsDisabled())
        .bind("sensitive", post.sensitive())
        .bind("spoilerText", post.spoilerText())
        .bind("language", post.language())
        .bind("licence", post.licence() == null ? null : post.licence().name());
  }

  private static Post post(ResultSet row, StatementContext context) throws SQLException {
    var marks = ReadJson.marks(row.getString("marks"));
    String place = row.getString("place");
    String licence = row.getString("licence");
    Timestamp edited = row.getTimestamp("edited_at");
    return new Post(
        new PostId(row.getLong("id")),
        new AccountId(row.getLong("author")),
        Audience.valueOf(row.getString("audience")),
        row.getString("caption"),
        marks.facets(),
        marks.hashtags(),
        marks.mentions(),
        ReadJson.media(row.getString("media")),
        place == null ? null : new Place(place),
        row.getBoolean("comments_disabled"),
        row.getBoolean("sensitive"),
        row.getString("spoiler_text"),
        row.getString("language"),
        licence == null ? null : Licence.valueOf(licence),
        row.getTimestamp("archived_at") != null,
        row.getTimestamp("pinned_at") != null,
        row.getTimestamp("created_at").toInstant(),
        edited == null ? null : edited.toInstant());
  }
}
