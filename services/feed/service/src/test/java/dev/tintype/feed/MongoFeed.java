package dev.tintype.feed;

import dev.tintype.feed.storage.MongoTimelines;
import dev.tintype.platform.mongo.MongoConfiguration;
import dev.tintype.platform.mongo.MongoStore;
import dev.tintype.platform.testing.TestMongo;
import dev.tintype.platform.testing.TestServices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A feed that keeps its lists in a database of its own on the tests' MongoDB. */
final class MongoFeed implements AfterAllCallback {
  private final FeedConfiguration configuration;
  private @Nullable MongoStore store;

  MongoFeed(FeedConfiguration configuration) {
    this.configuration = configuration;
  }

  TestServices services() {
    return TestServices.running(
        "feed",
        platform ->
            new FeedService(
                platform, configuration, new MongoTimelines(store(), configuration.listLength())));
  }

  MongoStore store() {
    if (store == null) {
      var url = TestMongo.shared().newDatabase();
      store = new MongoStore(new MongoConfiguration(url), new SimpleMeterRegistry());
    }
    return store;
  }

  /** Loses everything, as a server does whose disk has been replaced. */
  void flush() {
    store().collection("home_timelines").deleteMany(new Document());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (store != null) {
      store.close();
    }
  }
}
