package dev.tintype.feed.storage;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lists as rows of one table with one index. */
public final class PostgresTimelines implements Timelines {
  @Override
  public void deliver(Transaction transaction, Collection<AccountId> readers, Entry entry) {
    if (readers.isEmpty()) {
      return;
    }
    HomesTable.HOMES.changed(readers);
    transaction
        .handle()
        .createUpdate(
            """
            insert into home_entry (account, post, author)
            select reader, :post, :author from unnest(:readers) reader
            on conflict do nothing
            """)
        .bind("post", entry.post().value())
        .bind("author", entry.author().value())
        .bindArray("readers", Long.class, accounts(readers))
        .execute();
  }

  @Override
  public void merge(Transaction transaction, AccountId reader, Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    HomesTable.HOMES.changed(reader);
    transaction
        .handle()
        .createUpdate(
            """
            insert into home_entry (account, post, author)
            select :reader, post, author from unnest(:posts, :authors) as e (post, author)
            on conflict do nothing
            """)
        .bind("reader", reader.value())
        .bindArray("posts", Long.class, entries.stream().map(e -> e.post().value()).toList())
        .bindArray("authors", Long.class, entries.stream().map(e -> e.author().value()).toList())
        .execute();
  }

  @Override
  public void complete(Transaction transaction, AccountId reader, Collection<Entry> entries) {
    merge(transaction, reader, entries);
  }

  @Override
  public void remove(
      Transaction transaction, Collection<AccountId> readers, Collection<PostId> posts) {
    HomesTable.HOMES.changed(readers);
    transaction
        .handle()
        .createUpdate("delete from home_entry where account = any(:readers) and post = any(:posts)")
        .bindArray("readers", Long.class, accounts(readers))
        .bindArray("posts", Long.class, posts.stream().map(PostId::value).toList())
        .execute();
  }

  @Override
  public void removeAuthor(
      Transaction transaction, Collection<AccountId> readers, AccountId author) {
    HomesTable.HOMES.changed(readers);
    transaction
        .handle()
        .createUpdate("delete from home_entry where account = any(:readers) and author = :author")
        .bindArray("readers", Long.class, accounts(readers))
        .bind("author", author.value())
        .execute();
  }

  @Override
  public void trim(Transaction transaction, Collection<AccountId> readers, int length) {
    HomesTable.HOMES.changed(readers);
    transaction
        .handle()
        .createUpdate(
            """
            delete from home_entry e
            using (
              select reader, (
                select post from home_entry where account = reader
                order by post desc offset :length limit 1) as last
              from unnest(:readers) reader) cut
            where e.account = cut.reader and e.post <= cut.last
            """)
        .bind("length", length)
        .bindArray("readers", Long.class, accounts(readers))
        .execute();
  }

  @Override
  public void drop(Transaction transaction, Collection<AccountId> readers) {
    HomesTable.HOMES.changed(readers);
    transaction
        .handle()
        .createUpdate("delete from home_entry where account = any(:readers)")
        .bindArray("readers", Long.class, accounts(readers))
        .execute();
  }

  /** What is here is as safe as the note that it was built. */
  @Override
  public boolean isWhole(AccountId reader) {
    return true;
  }

  @Override
  public Optional<List<PostId>> page(Handle handle, AccountId reader, PageRequest page) {
    String sql =
        """
        select post from home_entry
        where account = :reader and post < :below and post > :above
        order by post %s limit :rows
        """
            .formatted(page.ascending() ? "asc" : "desc");
    return Optional.of(
        handle
            .createQuery(sql)
            .bind("reader", reader.value())
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("rows", page.limit() + 1)
            .mapTo(Long.class)
            .map(PostId::new)
            .list());
  }

  private static List<Long> accounts(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}
