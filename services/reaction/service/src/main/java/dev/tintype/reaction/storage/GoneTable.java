package dev.tintype.reaction.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Posts, comments and accounts that have been deleted lately. */
public final class GoneTable {

  /** From now on nothing begins with these. */
  public void add(Handle handle, List<? extends Id> ids, Instant since) {
    handle
        .createUpdate(
            """
            INSERT INTO gone (id, since)
            SELECT DISTINCT id, cast(:since AS timestamptz) FROM unnest(:ids) AS gone (id)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET since = excluded.since
            """)
        .bindArray("ids", Long.class, ids.stream().map(Id::value).toList())
        .bind("since", since)
        .execute();
  }

  /** Whether one of those involved is gone. */
  public boolean anyOf(Handle handle, Reaction reaction) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM gone WHERE id = ANY(:ids))")
        .bindArray(
            "ids",
            Long.class,
            reaction.target().value(),
            reaction.post().value(),
            reaction.author().value(),
            reaction.account().value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether an account is gone. */
  public boolean isGone(Handle handle, AccountId account) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM gone WHERE id = :account)")
        .bind("account", account)
        .mapTo(Boolean.class)
        .one();
  }

  /** The accounts among them. */
  public List<AccountId> accounts(Handle handle) {
    return handle.createQuery("SELECT id FROM gone ORDER BY id").mapTo(Long.class).list().stream()
        .filter(id -> Id.kindOf(id) == IdKind.ACCOUNT.number())
        .map(AccountId::new)
        .toList();
  }

  /** Forgets those that went before then. */
  public int deleteBefore(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM gone WHERE since < :before")
        .bind("before", before)
        .execute();
  }
}
