package dev.tintype.feed;

import dev.tintype.platform.testing.TestServices;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoHomeOracleTest extends HomeOracle {

  @RegisterExtension static final MongoFeed FEED = new MongoFeed(TINY);

  @RegisterExtension static final TestServices TINTYPE = FEED.services();

  @Override
  TestServices tintype() {
    return TINTYPE;
  }
}
