package dev.tintype.content.storage;

import dev.tintype.content.api.Draft;
import dev.tintype.content.api.PostContent;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Posts put aside. */
public final class DraftsTable {

  public void insert(Handle handle, AccountId author, Draft draft) {
    handle
        .createUpdate(
            """
            insert into draft (id, author, content, created_at, updated_at)
            values (:id, :author, :content::json, :createdAt, :updatedAt)
            """)
        .bind("id", draft.id())
        .bind("author", author.value())
        .bind("content", Json.write(draft.content()))
        .bind("createdAt", draft.createdAt())
        .bind("updatedAt", draft.updatedAt())
        .execute();
  }

  /** Writes a draft anew; empty when the author has none of that id. */
  public Optional<Draft> update(
      Handle handle, AccountId author, long id, PostContent content, Instant at) {
    return handle
        .createQuery(
            """
            update draft set content = :content::json, updated_at = :at
            where id = :id and author = :author returning *
            """)
        .bind("content", Json.write(content))
        .bind("at", at)
        .bind("id", id)
        .bind("author", author.value())
        .map(DraftsTable::draft)
        .findOne();
  }

  public Optional<Draft> find(Handle handle, AccountId author, long id) {
    return handle
        .createQuery("select * from draft where id = :id and author = :author")
        .bind("id", id)
        .bind("author", author.value())
        .map(DraftsTable::draft)
        .findOne();
  }

  /** Whether there was such a draft. */
  public boolean delete(Handle handle, AccountId author, long id) {
    return handle
            .createUpdate("delete from draft where id = :id and author = :author")
            .bind("id", id)
            .bind("author", author.value())
            .execute()
        == 1;
  }

  public void deleteAll(Handle handle, AccountId author) {
    handle
        .createUpdate("delete from draft where author = :author")
        .bind("author", author.value())
        .execute();
  }

  public int count(Handle handle, AccountId author) {
    return handle
        .createQuery("select count(*) from draft where author = :author")
        .bind("author", author.value())
        .mapTo(Integer.class)
        .one();
  }

  /** The author's drafts, the newest first. */
  public Page<Draft> page(Handle handle, AccountId author, PageRequest page) {
    String order = page.ascending() ? " order by id limit :rows" : " order by id desc limit :rows";
    List<Draft> rows =
        handle
            .createQuery(
                "select * from draft where author = :author and id < :below and id > :above"
                    + order)
            .bind("author", author.value())
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("rows", page.limit() + 1)
            .map(DraftsTable::draft)
            .list();
    return Page.of(page, rows, Draft::id);
  }

  private static Draft draft(ResultSet row, StatementContext context) throws SQLException {
    return new Draft(
        row.getLong("id"),
        Json.read(row.getString("content"), PostContent.class),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
