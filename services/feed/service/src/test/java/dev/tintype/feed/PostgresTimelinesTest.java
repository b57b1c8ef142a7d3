package dev.tintype.feed;

import dev.tintype.feed.storage.PostgresTimelines;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import java.util.function.Consumer;
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
  List<PostId> page(AccountId reader, PageRequest page) {
    return tintype.database("feed").read(handle -> timelines().page(handle, reader, page));
  }
}
