package dev.tintype.feed.storage;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lists as rows of one table with one index. */
public final class PostgresTimelines implements Timelines {
  /** How many entries one statement adds, so that it is done in good time on any machine. */
  private static final int AT_ONCE = 20_000;

  @Override
  public void deliver(Transaction transaction, List<Delivery> deliveries) {
    var some = new ArrayList<Delivery>();
    int size = 0;
    for (Delivery delivery : deliveries) {
      HomesTable.HOMES.changed(delivery.readers());
      if (size > 0 && size + delivery.size() > AT_ONCE) {
        insert(transaction.handle(), some);
        some.clear();
        size = 0;
      }
      some.add(delivery);
      size += delivery.size();
    }
    if (size > 0) {
      insert(transaction.handle(), some);
    }
  }

  /** In the order of the index, of which each page is then visited once. */
  private static void insert(Handle handle, List<Delivery> deliveries) {
    var readers = new ArrayList<Long>();
    var readersOf = new ArrayList<Integer>();
    var posts = new ArrayList<Long>();
    var authors = new ArrayList<Long>();
    var postsOf = new ArrayList<Integer>();
    for (int number = 0; number < deliveries.size(); number++) {
      var delivery = deliveries.get(number);
      readers.addAll(accounts(delivery.readers()));
      readersOf.addAll(Collections.nCopies(delivery.readers().size(), number));
      delivery.entries().forEach(entry -> posts.add(entry.post().value()));
      delivery.entries().forEach(entry -> authors.add(entry.author().value()));
      postsOf.addAll(Collections.nCopies(delivery.entries().size(), number));
    }
    handle
        .createUpdate(
            """
            insert into home_entry (account, post, author)
            select r.reader, p.post, p.author
            from unnest(:readers, :readersOf) as r (reader, delivery)
            join unnest(:posts, :authors, :postsOf) as p (post, author, delivery) using (delivery)
            order by r.reader, p.post
            on conflict do nothing
            """)
        .bindArray("readers", Long.class, readers)
        .bindArray("readersOf", Integer.class, readersOf)
        .bindArray("posts", Long.class, posts)
        .bindArray("authors", Long.class, authors)
        .bindArray("postsOf", Integer.class, postsOf)
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
