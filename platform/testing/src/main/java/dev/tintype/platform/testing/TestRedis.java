package dev.tintype.platform.testing;

import dev.tintype.platform.localservers.LocalServers;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.localservers.ServerProgram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis that keeps nothing on disk: that of the variable {@code TINTYPE_REDIS_URL} where it
 * is set, or else as {@code tests/servers/fetch} brings it.
 */
public final class TestRedis extends RealServer {
  private static final String VARIABLE = "TINTYPE_REDIS_URL";

  private static final class Shared {
    static final TestRedis REDIS = given() == null ? start() : new TestRedis(given(), null);
  }

  private TestRedis(String url, @Nullable TestServer own) {
    super(url, own);
  }

  /** One server for all tests of this process that neither stop nor flush it. */
  public static TestRedis shared() {
    if (given() == null) {
      TestServer.require(ServerProgram.REDIS);
    }
    return Shared.REDIS;
  }

  /** A server that the test may kill and flush; {@code lines} are added to its configuration. */
  public static TestRedis start(String... lines) {
    int port = Ports.free(1).getFirst();
    var server =
        TestServer.start(
            ServerProgram.REDIS, folder -> LocalServers.redis(folder, port, List.of(lines)));
    return new TestRedis("redis://127.0.0.1:" + port, server);
  }

  public String url() {
    return address();
  }

  private static @Nullable String given() {
    return System.getenv(VARIABLE);
  }
}
