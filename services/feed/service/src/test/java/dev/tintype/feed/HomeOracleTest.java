package dev.tintype.feed;

import dev.tintype.platform.testing.TestServices;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomeOracleTest extends HomeOracle {

  @RegisterExtension
  static final TestServices TINTYPE =
      TestServices.running("feed", platform -> new FeedService(platform, TINY));

  @Override
  TestServices tintype() {
    return TINTYPE;
  }
}
