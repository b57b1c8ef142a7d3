package dev.tintype.chat.storage;

import dev.tintype.chat.domain.Place;
import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What clients call the messages and groups that they have made. */
public final class ClientNamesTable {

  /** False when the name is taken; waits for another transaction that is about to take it. */
  public boolean insert(Handle handle, AccountId account, String name, Place place, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO client_name (account, name, conversation, seq, at)
                VALUES (:account, :name, :conversation, :seq, :at)
                ON CONFLICT DO NOTHING
                """)
            .bind("account", account)
            .bind("name", name)
            .bind("conversation", place.conversation())
            .bind("seq", place.seq())
            .bind("at", at)
            .execute()
        == 1;
  }

  /** What the account's client has called so; the place 0 is a conversation itself. */
  public Optional<Place> find(Handle handle, AccountId account, String name) {
    return handle
        .createQuery(
            "SELECT conversation, seq FROM client_name WHERE account = :account AND name = :name")
        .bind("account", account)
        .bind("name", name)
        .mapTo(Place.class)
        .findOne();
  }

  public int deleteBefore(Handle handle, Instant time, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM client_name WHERE ctid IN (
              SELECT ctid FROM client_name WHERE at < :time LIMIT :limit)
            """)
        .bind("time", time)
        .bind("limit", limit)
        .execute();
  }

  /** Some of an account's names are gone; returns how many. */
  public int deleteSomeOf(Handle handle, AccountId account, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM client_name WHERE ctid IN (
              SELECT ctid FROM client_name WHERE account = :account LIMIT :limit)
            """)
        .bind("account", account)
        .bind("limit", limit)
        .execute();
  }
}
