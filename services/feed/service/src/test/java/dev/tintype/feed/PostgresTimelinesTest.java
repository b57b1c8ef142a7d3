package dev.tintype.feed;

import dev.tintype.feed.storage.PostgresTimelines;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.testing.TestServices;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTimelinesTest extends TimelinesContract {

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "feed", platform -> new FeedService(platform, FeedConfiguration.DEFAULT));

  @Override
  Timelines timelines() {
    return new PostgresTimelines();
  }

  @Override
  void transact(Consumer<Transaction> work) {
    tintype
        .database("feed")
        .transact(transaction -> {
          work.accept(transaction);
          return null;
        });
  }

  @Override
  <T> T read(Function<Handle, T> work) {
    return tintype.database("feed").read(work::apply);
  }
}
