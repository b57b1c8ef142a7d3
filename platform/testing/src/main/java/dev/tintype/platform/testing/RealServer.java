package dev.tintype.platform.testing;

import org.jspecify.annotations.Nullable;

/** A real server that tests use: one that somebody has given them, or one that they started. */
public abstract sealed class RealServer implements AutoCloseable
    permits TestMongo, TestRedis, TestS3 {
  private final String address;
  private final @Nullable TestServer own;

  RealServer(String address, @Nullable TestServer own) {
    this.address = address;
    this.own = own;
  }

  final String address() {
    return address;
  }

  final boolean isOwn() {
    return own != null;
  }

  /** Ends the server at once, as a crash would; files that it keeps stay. */
  public final void kill() {
    own().kill();
  }

  /** Starts the server that was killed. */
  public final void restart() {
    own().restart();
  }

  @Override
  public final void close() {
    own().close();
  }

  private TestServer own() {
    if (own == null) {
      throw new IllegalStateException("the server at " + address + " is not the tests' own");
    }
    return own;
  }
}
