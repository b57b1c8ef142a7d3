package dev.tintype.platform.testing;

import dev.tintype.platform.localservers.LocalServers;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.localservers.ServerProgram;
import java.util.List;

/**
 * A real NATS server with JetStream, in a folder of its own, that can be killed and started again
 * on the same port with the same files.
 */
public final class TestNats implements AutoCloseable {
  private static final class Shared {
    static final TestNats NATS = start();
  }

  private final int port = Ports.free(1).getFirst();
  private final TestServer server;

  private TestNats(List<String> lines) {
    server = TestServer.start(ServerProgram.NATS, folder -> LocalServers.nats(folder, port, lines));
  }

  /** One server for all tests of this process that don't stop it; each uses a prefix of its own. */
  public static TestNats shared() {
    TestServer.require(ServerProgram.NATS);
    return Shared.NATS;
  }

  /** Starts a server; {@code lines} are added to its configuration. */
  public static TestNats start(String... lines) {
    return new TestNats(List.of(lines));
  }

  public String url() {
    return "nats://127.0.0.1:" + port;
  }

  /** Ends the server as a loss of power to the process would; its files stay. */
  public void kill() {
    server.kill();
  }

  /** Ends the server and takes its disk away. */
  public void lose() {
    server.lose("jetstream");
  }

  /** Starts the server that was killed. */
  public void restart() {
    server.restart();
  }

  @Override
  public void close() {
    server.close();
  }
}
