package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The accounts that this service has heard of. */
public final class PeopleTable {

  /**
   * What is known of one account.
   *
   * @param privateAccount as of the profile's {@code revision}
   */
  public record Person(AccountId account, boolean privateAccount, long revision, boolean erased) {}

  /** Makes sure that there is a row to lock; what is known already stays. */
  public void add(Handle handle, AccountId account, boolean privateAccount, long revision) {
    handle
        .createUpdate(
            """
            INSERT INTO person (account, private, revision)
            VALUES (:account, :private, :revision)
            ON CONFLICT (account) DO NOTHING
            """)
        .bind("account", account.value())
        .bind("private", privateAccount)
        .bind("revision", revision)
        .execute();
  }

  /** Takes over what a profile says of itself, unless something newer is known. */
  public void update(Handle handle, AccountId account, boolean privateAccount, long revision) {
    handle
        .createUpdate(
            """
            INSERT INTO person (account, private, revision)
            VALUES (:account, :private, :revision)
            ON CONFLICT (account) DO UPDATE
            SET private = excluded.private, revision = excluded.revision
            WHERE person.revision < excluded.revision AND NOT person.erased
            """)
        .bind("account", account.value())
        .bind("private", privateAccount)
        .bind("revision", revision)
        .execute();
  }

  /** Keeps the rows as they are until the transaction ends; many may do so at once. */
  public List<Person> lockShared(Handle handle, AccountId one, AccountId other) {
    return handle
        .createQuery(
            """
            SELECT account, private, revision, erased
            FROM person
            WHERE account IN (:one, :other)
            ORDER BY account
            FOR SHARE
            """)
        .bind("one", one.value())
        .bind("other", other.value())
        .map((row, context) ->
            new Person(
                Rows.account(row, "account"),
                row.getBoolean("private"),
                row.getLong("revision"),
                row.getBoolean("erased")))
        .list();
  }

  public Optional<Person> lockShared(Handle handle, AccountId account) {
    return lockShared(handle, account, account).stream().findFirst();
  }

  /** From now on nobody can begin anything with the account. */
  public void markErased(Handle handle, AccountId account) {
    handle
        .createUpdate(
            """
            INSERT INTO person (account, private, revision, erased)
            VALUES (:account, false, -1, true)
            ON CONFLICT (account) DO UPDATE SET private = false, erased = true
            """)
        .bind("account", account.value())
        .execute();
  }

  /**
   * Makes everything that two accounts do to each other happen one after the other, until the
   * transaction ends. The first thing that a transaction about a pair does.
   */
  public void lockPair(Handle handle, AccountId one, AccountId other) {
    long low = Math.min(one.value(), other.value());
    long high = Math.max(one.value(), other.value());
    handle
        .createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:pair, 0)) IS NULL")
        .bind("pair", low + "/" + high)
        .mapTo(Boolean.class)
        .one();
  }
}
