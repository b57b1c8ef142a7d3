package dev.tintype.platform.testing;

import dev.tintype.platform.localservers.LocalServers;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.localservers.ServerProgram;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real server that speaks MongoDB's protocol and keeps its data on disk: that of the variable
 * {@code TINTYPE_MONGO_URL} where it is set (without a database), or else SecantusDB as {@code
 * tests/servers/fetch} brings it.
 */
public final class TestMongo extends RealServer {
  private static final String VARIABLE = "TINTYPE_MONGO_URL";

  private static final class Shared {
    static final TestMongo MONGO = given() == null ? start() : new TestMongo(given(), null);
  }

  private TestMongo(String address, @Nullable TestServer own) {
    super(address, own);
  }

  /** One server for all tests of this process that don't stop it; each has its own database. */
  public static TestMongo shared() {
    if (given() == null) {
      TestServer.require(ServerProgram.MONGO);
    }
    return Shared.MONGO;
  }

  /**
   * A server that the test may kill.
   *
   * @param options of SecantusDB's command line, such as {@code --auth}, with which it takes nobody
   *     who has no account
   */
  public static TestMongo start(String... options) {
    int port = Ports.free(1).getFirst();
    var server =
        TestServer.start(
            ServerProgram.MONGO, folder -> LocalServers.mongo(folder, port, List.of(options)));
    return new TestMongo("mongodb://127.0.0.1:" + port, server);
  }

  /** The address of a database that nobody has used. */
  public String newDatabase() {
    return address() + "/test-" + UUID.randomUUID();
  }

  private static @Nullable String given() {
    return System.getenv(VARIABLE);
  }
}
