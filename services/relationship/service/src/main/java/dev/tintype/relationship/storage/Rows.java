package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reading lists that are paged by the ids of their rows. */
final class Rows {

  /** An account in a list, and where in the list it stands. */
  record Listed(long id, AccountId account) {}

  private Rows() {}

  /**
   * One page of a table's accounts.
   *
   * @param other the column of the accounts that are listed; a name of ours, never from outside
   * @param table ours as well
   * @param owner the column of the account whose list it is
   */
  static Page<AccountId> page(
      Handle handle,
      String other,
      String table,
      String owner,
      AccountId account,
      PageRequest page) {
    List<Listed> rows =
        handle
            .createQuery(
                """
                SELECT id, %s AS account
                FROM %s
                WHERE %s = :account AND id < :below AND id > :above
                ORDER BY id %s
                LIMIT :limit
                """
                    .formatted(other, table, owner, page.ascending() ? "ASC" : "DESC"))
            .bind("account", account.value())
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("limit", page.limit() + 1)
            .map((row, context) -> new Listed(row.getLong(1), new AccountId(row.getLong(2))))
            .list();
    return Page.of(page, rows, Listed::id).map(Listed::account);
  }

  static AccountId account(java.sql.ResultSet row, String column) throws java.sql.SQLException {
    return new AccountId(row.getLong(column));
  }
}
