package dev.tintype.chat.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.tintype.chat.domain.Place;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.mongo.MongoStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages in MongoDB. A transaction writes each into the table of messages first, together with
 * its place in the sequence; from there it is moved, and deleted there when MongoDB has it for
 * good, as are those that are there from when there was no MongoDB. Readers look into the table and
 * then into MongoDB: what leaves the table in between they find in both, and of two revisions the
 * greater one counts.
 */
public final class MongoMessages implements Messages {
  private static final Logger LOG = LoggerFactory.getLogger(MongoMessages.class);
  private static final int DUPLICATE_KEY = 11_000;

  private final MessagesTable pending = new MessagesTable();
  private final MongoStore store;
  private final MongoCollection<Document> moved;

  public MongoMessages(MongoStore store) {
    this.store = store;
    this.moved = store.collection("messages");
    moved.createIndex(Indexes.ascending("conversation", "seq"), new IndexOptions().unique(true));
    moved.createIndex(Indexes.ascending("sender"));
  }

  @Override
  public void append(Transaction transaction, StoredMessage message) {
    pending.insert(transaction.handle(), message);
  }

  @Override
  public void replace(Transaction transaction, StoredMessage message) {
    pending.put(transaction.handle(), message);
  }

  @Override
  public List<StoredMessage> at(Handle handle, Collection<Place> places) {
    var found = pending.at(handle, places);
    Set<Place> there = found.stream().map(StoredMessage::place).collect(Collectors.toSet());
    var missing = places.stream().filter(Predicate.not(there::contains)).distinct().toList();
    var all = new ArrayList<>(found);
    if (!missing.isEmpty()) {
      all.addAll(find(or(missing.stream().map(MongoMessages::at).toList())));
    }
    return all;
  }

  @Override
  public List<StoredMessage> byIds(Handle handle, Collection<MessageId> ids) {
    var found = pending.byIds(handle, ids);
    Set<MessageId> there = found.stream().map(StoredMessage::id).collect(Collectors.toSet());
    var missing = ids.stream().filter(Predicate.not(there::contains)).toList();
    var all = new ArrayList<>(found);
    if (!missing.isEmpty()) {
      all.addAll(find(in("_id", missing.stream().map(MessageId::value).toList())));
    }
    return all;
  }

  @Override
  public List<StoredMessage> range(Handle handle, Range range) {
    var found = pending.range(handle, range);
    return merged(range, found, find(range, within(range)));
  }

  /** An earlier revision in MongoDB is not found where a later one is still pending. */
  @Override
  public List<StoredMessage> search(Handle handle, Range range, String folded) {
    var found = pending.search(handle, range, folded);
    var old = find(range, and(within(range), regex("folded", literally(folded))));
    if (old.isEmpty()) {
      return found;
    }
    var places = old.stream().map(StoredMessage::place).toList();
    Set<Place> later =
        pending.at(handle, places).stream().map(StoredMessage::place).collect(Collectors.toSet());
    return merged(
        range, found, old.stream().filter(message -> !later.contains(message.place())).toList());
  }

  @Override
  public List<StoredMessage> eraseSome(Transaction transaction, AccountId sender, int limit) {
    var handle = transaction.handle();
    var waiting = pending.lockOfSender(handle, sender, limit);
    if (!waiting.isEmpty()) {
      var erased = waiting.stream().map(StoredMessage::erased).toList();
      erased.forEach(message -> pending.put(handle, message));
      return erased;
    }
    var erased =
        store
            .guard(() ->
                moved
                    .find(eq("sender", sender.value()))
                    .limit(limit)
                    .map(MessageDocuments::message)
                    .into(new ArrayList<>()))
            .stream()
            .map(StoredMessage::erased)
            .toList();
    write(erased);
    return erased;
  }

  @Override
  public List<StoredMessage> deleteSome(
      Transaction transaction, ConversationId conversation, int limit) {
    var gone = pending.deleteSome(transaction.handle(), conversation, limit);
    if (!gone.isEmpty()) {
      return gone;
    }
    var last = new Range(conversation, Long.MIN_VALUE, Long.MAX_VALUE, true, limit);
    var found = find(last, within(last));
    store.guard(() ->
        moved.deleteMany(in("_id", found.stream().map(message -> message.id().value()).toList())));
    return found;
  }

  /** Nobody changes them meanwhile, so that none that was deleted here comes back there. */
  @Override
  public int moveSome(Transaction transaction, int limit) {
    var some = pending.lockSome(transaction.handle(), limit);
    if (!some.isEmpty()) {
      write(some);
      pending.delete(transaction.handle(), some);
    }
    return some.size();
  }

  /** Each unless a greater or the same revision is there, which shows as a collision. */
  private void write(List<StoredMessage> messages) {
    if (!messages.isEmpty() && store.guard(() -> collides(messages))) {
      var missing = withoutThose(messages);
      missing.forEach(this::clearPlace);
      if (!missing.isEmpty() && store.guard(() -> collides(missing))) {
        requireAll(missing);
      }
    }
  }

  private boolean collides(List<StoredMessage> messages) {
    var options = new UpdateOptions().upsert(true);
    var models =
        messages.stream()
            .map(message ->
                new UpdateOneModel<Document>(
                    and(eq("_id", message.id().value()), lt("revision", message.revision())),
                    new Document("$set", MessageDocuments.fields(message)),
                    options))
            .toList();
    try {
      moved.bulkWrite(models, new BulkWriteOptions().ordered(false));
      return false;
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null
          || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
      return true;
    }
  }

  /** Those that are not there, whatever the revision. */
  private List<StoredMessage> withoutThose(List<StoredMessage> messages) {
    var ids = messages.stream().map(message -> message.id().value()).toList();
    Set<MessageId> there =
        find(in("_id", ids)).stream().map(StoredMessage::id).collect(Collectors.toSet());
    return messages.stream().filter(message -> !there.contains(message.id())).toList();
  }

  /**
   * PostgreSQL was restored from an earlier moment than MongoDB, whose message in this place has
   * never been sent.
   */
  private void clearPlace(StoredMessage message) {
    LOG.warn("replacing a message that PostgreSQL knows nothing of at {}", message.place());
    store.guard(() -> moved.deleteOne(at(message.place())));
  }

  private void requireAll(List<StoredMessage> messages) {
    var missing = withoutThose(messages);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("can't be moved: " + missing.getFirst().place());
    }
  }

  private List<StoredMessage> find(Bson filter) {
    return store.guard(
        () -> moved.find(filter).map(MessageDocuments::message).into(new ArrayList<>()));
  }

  private List<StoredMessage> find(Range range, Bson filter) {
    return store.guard(() ->
        moved
            .find(filter)
            .sort(range.ascending() ? ascending("seq") : descending("seq"))
            .limit(range.limit())
            .map(MessageDocuments::message)
            .into(new ArrayList<>()));
  }

  private static String literally(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
  }

  private static Bson at(Place place) {
    return and(eq("conversation", place.conversation().value()), eq("seq", place.seq()));
  }

  private static Bson within(Range range) {
    return and(
        eq("conversation", range.conversation().value()),
        gt("seq", range.above()),
        lt("seq", range.below()));
  }

  private static List<StoredMessage> merged(
      Range range, List<StoredMessage> pending, List<StoredMessage> moved) {
    Comparator<Long> order =
        range.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
    Map<Long, StoredMessage> bySeq =
        moved.stream()
            .collect(
                Collectors.toMap(
                    message -> message.place().seq(),
                    Function.identity(),
                    (one, other) -> one,
                    () -> new TreeMap<>(order)));
    pending.forEach(message -> bySeq.put(message.place().seq(), message));
    return bySeq.values().stream().limit(range.limit()).toList();
  }
}
