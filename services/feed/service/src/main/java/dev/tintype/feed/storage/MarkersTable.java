package dev.tintype.feed.storage;

import dev.tintype.feed.api.Marker;
import dev.tintype.platform.messages.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How far people have read. */
public final class MarkersTable {

  public Marker set(Handle handle, AccountId account, String timeline, long lastRead, Instant at) {
    return handle
        .createQuery(
            """
            insert into marker (account, timeline, last_read, version, updated_at)
            values (:account, :timeline, :lastRead, 1, :at)
            on conflict (account, timeline) do update
              set last_read = excluded.last_read, version = marker.version + 1,
                updated_at = excluded.updated_at
            returning *
            """)
        .bind("account", account.value())
        .bind("timeline", timeline)
        .bind("lastRead", lastRead)
        .bind("at", at)
        .map(MarkersTable::marker)
        .one();
  }

  public List<Marker> find(Handle handle, AccountId account, Collection<String> timelines) {
    return handle
        .createQuery(
            """
            select * from marker where account = :account and timeline = any(:timelines)
            order by timeline
            """)
        .bind("account", account.value())
        .bindArray("timelines", String.class, timelines)
        .map(MarkersTable::marker)
        .list();
  }

  public void deleteAll(Handle handle, AccountId account) {
    handle
        .createUpdate("delete from marker where account = :account")
        .bind("account", account.value())
        .execute();
  }

  private static Marker marker(ResultSet row, StatementContext context) throws SQLException {
    return new Marker(
        row.getString("timeline"),
        row.getLong("last_read"),
        row.getLong("version"),
        row.getTimestamp("updated_at").toInstant());
  }
}
