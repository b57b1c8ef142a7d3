package dev.tintype.notification.storage;

import dev.tintype.notification.api.NotificationSettings.From;
import dev.tintype.notification.domain.Cause;
import dev.tintype.notification.domain.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Looks up, over all tables, what decides whether accounts are told of causes. */
public final class FactsTable {

  /** As many answers as causes, in their order. */
  public List<Facts> of(Handle handle, List<Cause> causes, Instant now) {
    return handle
        .createQuery(
            """
            select
              exists (select from block where blocker = c.account and blocked = c.actor
                or blocker = c.actor and blocked = c.account)
              or exists (select from mute where muter = c.account and muted = c.actor
                and (until is null or until > :now))
              or exists (select from thread_mute where account = c.account and post = c.post)
              or exists (select from gone where gone.subject in (c.subject, c.post))
              or exists (select from inbox where inbox.account = c.actor and erased) as never,
              c.post = 0 or c.account = a.author
                or (not coalesce(p.private, false) or f.follower is not null)
                  and case coalesce(r.audience, 'PUBLIC')
                    when 'FOLLOWERS' then f.follower is not null
                      or not coalesce(p.private, false) and exists (select from named
                        where named.subject = c.post and named.account = c.account)
                    when 'CLOSE_FRIENDS' then exists (select from close_friend
                      where owner = a.author and friend = c.account)
                    else true end as seen,
              exists (select from follow where follower = c.account and followee = c.actor)
                as following,
              (select since from follow where follower = c.actor and followee = c.account)
                as follower_since,
              (select always from person_choice where account = c.account and other = c.actor)
                as always,
              coalesce((select wanted from kind_choice
                where account = c.account and kind = c.kind), 'EVERYONE') as wanted
            from unnest(:accounts, :kinds, :actors, :subjects, :posts, :authors) with ordinality
              as c (account, kind, actor, subject, post, post_author, place)
            left join restricted_post r on r.post = c.post
            cross join lateral (select coalesce(r.author, c.post_author) as author) a
            left join private_account p on p.account = a.author
            left join follow f on f.follower = c.account and f.followee = a.author
            order by c.place
            """)
        .bind("now", now)
        .bindArray("accounts", Long.class, numbers(causes, cause -> cause.account().value()))
        .bindArray(
            "kinds", String.class, causes.stream().map(cause -> cause.kind().name()).toList())
        .bindArray("actors", Long.class, numbers(causes, cause -> cause.actor().value()))
        .bindArray("subjects", Long.class, numbers(causes, Cause::subject))
        .bindArray("posts", Long.class, numbers(causes, Cause::post))
        .bindArray("authors", Long.class, numbers(causes, Cause::postAuthor))
        .map(FactsTable::facts)
        .list();
  }

  private static List<Long> numbers(List<Cause> causes, ToLongFunction<Cause> number) {
    return causes.stream().mapToLong(number).boxed().toList();
  }

  private static Facts facts(ResultSet row, StatementContext context) throws SQLException {
    Timestamp followerSince = row.getTimestamp("follower_since");
    boolean always = row.getBoolean("always");
    Boolean exception = row.wasNull() ? null : always;
    return new Facts(
        row.getBoolean("never"),
        row.getBoolean("seen"),
        row.getBoolean("following"),
        followerSince == null ? null : followerSince.toInstant(),
        exception,
        From.valueOf(row.getString("wanted")));
  }
}
