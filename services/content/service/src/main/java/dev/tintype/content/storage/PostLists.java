package dev.tintype.content.storage;

import dev.tintype.content.api.Audience;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists of posts' ids, each read from one index by keyset. */
public final class PostLists {
  private static final String NOT_PRIVATE =
      " and not exists (select from private_account where account = p.author)";

  /** One author's posts on show. */
  public Page<PostId> byAuthor(
      Handle handle,
      AccountId author,
      Set<Audience> audiences,
      boolean onlyMedia,
      @Nullable String tag,
      PageRequest page) {
    String sql =
        """
        select p.id from post p
        where p.author = :author and p.archived_at is null and p.audience = any(:audiences)
        """
            + (onlyMedia ? " and p.has_media" : "")
            + (tag == null
                ? ""
                : " and exists (select from post_tag t where t.tag = :tag and t.post = p.id)");
    var query =
        handle
            .createQuery(sql + range("p.id", page))
            .bind("author", author.value())
            .bindArray("audiences", String.class, names(audiences));
    if (tag != null) {
      query.bind("tag", tag);
    }
    return page(query, page);
  }

  /** The posts of several authors on show: of each as many as the page may take. */
  public Page<PostId> byAuthors(Handle handle, Collection<AccountId> authors, PageRequest page) {
    String newest = range("a.id", page);
    String sql =
        """
        select p.id from unnest(:authors) as w (author), lateral (
          select a.id from post a
          where a.author = w.author and a.archived_at is null\
        """
            + newest
            + ") p where true"
            + range("p.id", page);
    return page(handle.createQuery(sql).bind("authors", authors), page);
  }

  /** The author's pinned posts, the last pinned first. */
  public List<PostId> pinned(Handle handle, AccountId author, Set<Audience> audiences) {
    return handle
        .createQuery(
            """
            select id from post
            where author = :author and pinned_at is not null and archived_at is null
              and audience = any(:audiences)
            order by pinned_at desc, id desc
            """)
        .bind("author", author.value())
        .bindArray("audiences", String.class, names(audiences))
        .mapTo(Long.class)
        .map(PostId::new)
        .list();
  }

  /** The author's archived posts. */
  public Page<PostId> archived(Handle handle, AccountId author, PageRequest page) {
    String sql = "select p.id from post p where p.author = :author and p.archived_at is not null";
    return page(handle.createQuery(sql + range("p.id", page)).bind("author", author.value()), page);
  }

  /** What everybody may find. */
  public Page<PostId> publicPosts(Handle handle, boolean onlyMedia, PageRequest page) {
    String sql =
        "select p.id from post p where p.audience = 'PUBLIC' and p.archived_at is null"
            + NOT_PRIVATE
            + (onlyMedia ? " and p.has_media" : "");
    return page(handle.createQuery(sql + range("p.id", page)), page);
  }

  /** What everybody may find under hashtags, given by their keys. */
  public Page<PostId> byTags(
      Handle handle,
      Collection<String> any,
      Collection<String> all,
      Collection<String> none,
      boolean onlyMedia,
      PageRequest page) {
    String sql =
        "select p.post from post_tag p where p.tag = any(:any) and p.listed"
            + NOT_PRIVATE
            + (onlyMedia ? " and p.has_media" : "")
            + (all.isEmpty() ? "" : HAVING_ALL)
            + (none.isEmpty() ? "" : HAVING_NONE)
            + (any.size() > 1 ? BOUNDS + " group by p.post" + order("p.post", page) : "")
            + (any.size() > 1 ? "" : range("p.post", page));
    var query = handle.createQuery(sql).bindArray("any", String.class, any);
    if (!all.isEmpty()) {
      query.bindArray("all", String.class, all).bind("allSize", all.size());
    }
    if (!none.isEmpty()) {
      query.bindArray("none", String.class, none);
    }
    return page(query, page);
  }

  /** The names of places in public posts, the most used first; of very many, some. */
  public List<String> places(Handle handle, String prefix, int limit) {
    String pattern =
        prefix
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return handle
        .createQuery(
            """
            select place from (
              select p.place from post p
              where lower(p.place) like :pattern and p.place is not null
                and p.audience = 'PUBLIC' and p.archived_at is null
                and not exists (select from private_account where account = p.author)
              limit 5000) named
            group by place order by count(*) desc, place limit :limit
            """)
        .bind("pattern", pattern + "%")
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  private static final String HAVING_ALL =
      " and (select count(*) from post_tag t where t.post = p.post and t.tag = any(:all))"
          + " = :allSize";
  private static final String HAVING_NONE =
      " and not exists (select from post_tag t where t.post = p.post and t.tag = any(:none))";
  private static final String BOUNDS = " and p.post < :below and p.post > :above";

  private static String range(String column, PageRequest page) {
    return " and " + column + " < :below and " + column + " > :above" + order(column, page);
  }

  private static String order(String column, PageRequest page) {
    return " order by " + column + (page.ascending() ? " asc" : " desc") + " limit :rows";
  }

  private static Page<PostId> page(Query query, PageRequest page) {
    List<Long> rows =
        query
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("rows", page.limit() + 1)
            .mapTo(Long.class)
            .list();
    return Page.of(page, rows, Long::longValue).map(PostId::new);
  }

  private static List<String> names(Set<Audience> audiences) {
    return audiences.stream().map(Audience::name).toList();
  }
}
