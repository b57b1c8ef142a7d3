package dev.tintype.feed.storage;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.mongo.MongoStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jdbi.v3.core.Handle;

/**
 * Each list as one document: {@code {_id: reader, entries: [{post, author}, …], whole: true}}, the
 * newest first. Every change is made at once and can be made again; a document that is not {@code
 * whole} has come into being by deliveries alone, since the store has lost what was there before.
 */
public final class MongoTimelines implements Timelines {
  private static final int AT_ONCE = 500;
  private static final int DUPLICATE_KEY = 11_000;
  private static final int TRIES = 3;

  private final MongoStore store;
  private final MongoCollection<Document> homes;
  private final int length;

  /**
   * @param length how many entries a list has at the most
   */
  public MongoTimelines(MongoStore store, int length) {
    this.store = store;
    this.homes = store.collection("home_timelines");
    this.length = length;
  }

  @Override
  public void deliver(Transaction transaction, List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      var update = List.of(withEntries(delivery.entries()));
      inChunks(delivery.readers(), some -> write(some, update));
    }
  }

  @Override
  public void merge(Transaction transaction, AccountId reader, Collection<Entry> entries) {
    if (!entries.isEmpty()) {
      HomesTable.HOMES.changed(reader);
      write(List.of(reader.value()), List.of(withEntries(entries)));
    }
  }

  @Override
  public void complete(Transaction transaction, AccountId reader, Collection<Entry> entries) {
    HomesTable.HOMES.changed(reader);
    write(
        List.of(reader.value()),
        List.of(withEntries(entries), new Document("$set", new Document("whole", true))));
  }

  @Override
  public void remove(
      Transaction transaction, Collection<AccountId> readers, Collection<PostId> posts) {
    var ids = posts.stream().map(PostId::value).toList();
    inChunks(
        readers,
        some ->
            homes.updateMany(
                and(in("_id", some), in("entries.post", ids)),
                pull("entries", new Document("post", new Document("$in", ids)))));
  }

  @Override
  public void removeAuthor(
      Transaction transaction, Collection<AccountId> readers, AccountId author) {
    inChunks(
        readers,
        some ->
            homes.updateMany(
                and(in("_id", some), eq("entries.author", author.value())),
                pull("entries", new Document("author", author.value()))));
  }

  @Override
  public void trim(Transaction transaction, Collection<AccountId> readers, int toLength) {
    inChunks(
        readers,
        some ->
            homes.updateMany(
                and(in("_id", some), exists("entries." + toLength)),
                pushEach("entries", List.of(), new PushOptions().slice(toLength))));
  }

  @Override
  public void drop(Transaction transaction, Collection<AccountId> readers) {
    inChunks(readers, some -> homes.deleteMany(in("_id", some)));
  }

  @Override
  public boolean isWhole(AccountId reader) {
    return store.guard(() ->
        homes
                .find(and(eq("_id", reader.value()), eq("whole", true)))
                .projection(include("_id"))
                .first()
            != null);
  }

  @Override
  public Optional<List<PostId>> page(Handle handle, AccountId reader, PageRequest page) {
    var wanted = new Document("$slice", List.of(inOrder(page), page.limit() + 1));
    var found =
        store.guard(() ->
            homes
                .aggregate(
                    List.of(
                        match(and(eq("_id", reader.value()), eq("whole", true))),
                        project(new Document("entries", wanted))))
                .first());
    return Optional.ofNullable(found)
        .map(list ->
            list.getList("entries", Document.class).stream().map(MongoTimelines::post).toList());
  }

  private static PostId post(Document entry) {
    return new PostId(entry.getLong("post"));
  }

  private static Document inOrder(PageRequest page) {
    var within =
        new Document(
            "$and",
            List.of(
                new Document("$lt", List.of("$$entry.post", page.below())),
                new Document("$gt", List.of("$$entry.post", page.above()))));
    var entries =
        new Document(
            "$filter",
            new Document("input", "$entries").append("as", "entry").append("cond", within));
    return page.ascending() ? new Document("$reverseArray", entries) : entries;
  }

  /** A set of entries, and those in it, the newest first, up to the length. */
  private Document withEntries(Collection<Entry> entries) {
    var added =
        entries.stream()
            .map(entry ->
                new Document("post", entry.post().value()).append("author", entry.author().value()))
            .toList();
    var there = new Document("$ifNull", List.of("$entries", List.of()));
    var union = new Document("$setUnion", List.of(there, added));
    var sorted =
        new Document(
            "$sortArray", new Document("input", union).append("sortBy", new Document("post", -1)));
    return new Document(
        "$set", new Document("entries", new Document("$slice", List.of(sorted, length))));
  }

  private void write(List<Long> readers, List<Document> update) {
    var options = new UpdateOptions().upsert(true);
    var models =
        readers.stream()
            .map(reader -> new UpdateOneModel<Document>(eq("_id", reader), update, options))
            .toList();
    store.guard(() -> writeAgain(models, TRIES));
  }

  /** Two who make the same document at once may get in each other's way: then it is there. */
  private int writeAgain(List<UpdateOneModel<Document>> models, int tries) {
    try {
      return homes.bulkWrite(models, new BulkWriteOptions().ordered(false)).getModifiedCount();
    } catch (MongoBulkWriteException e) {
      boolean collided =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
      if (!collided || tries == 1) {
        throw e;
      }
      return writeAgain(models, tries - 1);
    }
  }

  private void inChunks(Collection<AccountId> readers, Consumer<List<Long>> work) {
    HomesTable.HOMES.changed(readers);
    var ids = new ArrayList<Long>(readers.stream().map(AccountId::value).toList());
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      store.guard(() -> {
        work.accept(some);
        return some;
      });
    }
  }
}
