package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.feed.storage.MongoTimelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.mongo.MongoConfiguration;
import dev.tintype.platform.mongo.MongoStore;
import dev.tintype.platform.testing.TestMongo;
import dev.tintype.platform.testing.TestServices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A MongoDB that is killed and comes back. */
class MongoTroubleTest {

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "feed", platform -> new FeedService(platform, FeedConfiguration.DEFAULT));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void whatWasDeliveredOutlivesAKilledServer() {
    try (var mongo = TestMongo.start();
        var store = new MongoStore(new MongoConfiguration(mongo.newDatabase()), meters)) {
      var timelines = new MongoTimelines(store, 800);
      var reader = tintype.ids().nextAccount();
      transact(it -> timelines.complete(it, reader, List.of()));
      var delivered = new ArrayList<PostId>();
      for (int i = 0; i < 20; i++) {
        var entry = newEntry();
        transact(it -> timelines.deliver(it, List.of(reader), entry));
        delivered.add(entry.post());
      }

      mongo.kill();

      assertUnavailable(() -> page(timelines, reader, 40));
      assertUnavailable(() -> transact(it -> timelines.deliver(it, List.of(reader), newEntry())));
      assertThat(meters.counter("tintype_mongo_unavailable").count()).isEqualTo(2);

      mongo.restart();

      assertThat(page(timelines, reader, 40)).contains(delivered.reversed());
      var entry = newEntry();
      transact(it -> timelines.deliver(it, List.of(reader), entry));
      assertThat(page(timelines, reader, 1).orElseThrow()).startsWith(entry.post());
    }
  }

  private static Optional<List<PostId>> page(
      MongoTimelines timelines, AccountId reader, int limit) {
    var page = PageRequest.first(limit);
    return tintype.database("feed").read(handle -> timelines.page(handle, reader, page));
  }

  private static Entry newEntry() {
    AccountId author = tintype.ids().nextAccount();
    return new Entry(tintype.ids().nextPost(), author);
  }

  private static void transact(Consumer<Transaction> work) {
    tintype
        .database("feed")
        .transact(transaction -> {
          work.accept(transaction);
          return null;
        });
  }

  private static void assertUnavailable(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable()));
  }
}
