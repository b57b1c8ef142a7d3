package dev.tintype.content.storage;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.TagUsage;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which post has which hashtags, and all hashtags that there are. */
public final class PostTagsTable {

  /** Files a post under its hashtags, and under no others. */
  public void replace(Handle handle, Post post) {
    handle
        .createUpdate("delete from post_tag where post = :post")
        .bind("post", post.id().value())
        .execute();
    insert(handle, post);
  }

  /** Files a new post under its hashtags. */
  public void insert(Handle handle, Post post) {
    if (post.hashtags().isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            with tag as (select * from unnest(:keys, :displays) as t (key, display)),
              known as (
                insert into hashtag (key, display) select key, display from tag order by key
                on conflict (key) do nothing)
            insert into post_tag (tag, post, author, listed, has_media)
            select key, :post, :author, :listed, :hasMedia from tag
            """)
        .bindArray("keys", String.class, post.hashtags().stream().map(Hashtag::key).toList())
        .bindArray(
            "displays", String.class, post.hashtags().stream().map(Hashtag::display).toList())
        .bind("post", post.id().value())
        .bind("author", post.author().value())
        .bind("listed", post.audience() == Audience.PUBLIC && !post.archived())
        .bind("hasMedia", !post.media().isEmpty())
        .execute();
  }

  /** Says whether everybody may find a post under its hashtags. */
  public void setListed(Handle handle, PostId post, boolean listed) {
    handle
        .createUpdate("update post_tag set listed = :listed where post = :post")
        .bind("listed", listed)
        .bind("post", post.value())
        .execute();
  }

  /** How a hashtag was first written. */
  public Optional<Hashtag> find(Handle handle, String key) {
    return handle
        .createQuery("select key, display from hashtag where key = :key")
        .bind("key", key)
        .map((row, context) -> new Hashtag(row.getString("key"), row.getString("display")))
        .findOne();
  }

  /** Hashtags that start with a key, the most used first; of very many, the first in order. */
  public List<Hashtag> startingWith(Handle handle, String prefix, int limit) {
    return handle
        .createQuery(
            """
            select key, display from (
              select * from hashtag where key >= :prefix and key < :prefix || chr(1114109)
              order by key limit 500) candidate
            order by uses desc, key limit :limit
            """)
        .bind("prefix", prefix)
        .bind("limit", limit)
        .map((row, context) -> new Hashtag(row.getString("key"), row.getString("display")))
        .list();
  }

  /**
   * How a hashtag was used on each day on which it was, today first.
   *
   * @param from the smallest post id of the first day
   */
  public List<TagUsage.Day> days(Handle handle, String key, long from) {
    return handle
        .createQuery(
            """
            select ((post >> 22) + :epoch) / 86400000 as day, count(*) as posts,
              count(distinct author) as authors
            from post_tag t
            where tag = :key and post >= :from and listed
              and not exists (select from private_account where account = t.author)
            group by day order by day desc
            """)
        .bind("epoch", IdGenerator.EPOCH.toEpochMilli())
        .bind("key", key)
        .bind("from", from)
        .map((row, context) ->
            new TagUsage.Day(
                Instant.ofEpochMilli(row.getLong("day") * 86_400_000),
                row.getLong("posts"),
                row.getLong("authors")))
        .list();
  }

  /** Counts anew the uses of all hashtags that posts since {@code from} have. */
  public int recount(Handle handle, long from) {
    return handle
        .createUpdate(
            """
            update hashtag h set uses = c.uses
            from (select tag, count(*) filter (where listed) as uses from post_tag
                  where tag in (select distinct t.tag from post_tag t where t.post >= :from)
                  group by tag) c
            where h.key = c.tag and h.uses <> c.uses
            """)
        .bind("from", from)
        .execute();
  }
}
