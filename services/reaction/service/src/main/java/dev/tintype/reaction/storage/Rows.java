package dev.tintype.reaction.storage;

import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reading lists that are paged by the ids of their rows. */
final class Rows {

  /** Something in a list, and where in the list it stands. */
  record Listed(long id, long what) {}

  private Rows() {}

  /**
   * One page of a table's numbers.
   *
   * @param what the column that is listed; a name of ours, never from outside
   * @param table ours as well
   * @param by the column of the one whose list it is
   */
  static Page<Long> page(
      Handle handle, String what, String table, String by, long whose, PageRequest page) {
    List<Listed> rows =
        handle
            .createQuery(
                """
                SELECT id, %s AS what
                FROM %s
                WHERE %s = :whose AND id < :below AND id > :above
                ORDER BY id %s
                LIMIT :limit
                """
                    .formatted(what, table, by, page.ascending() ? "ASC" : "DESC"))
            .bind("whose", whose)
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("limit", page.limit() + 1)
            .map((row, context) -> new Listed(row.getLong(1), row.getLong(2)))
            .list();
    return Page.of(page, rows, Listed::id).map(Listed::what);
  }
}
