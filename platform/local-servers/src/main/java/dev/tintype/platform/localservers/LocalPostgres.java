package dev.tintype.platform.localservers;

import dev.tintype.platform.database.EmbeddedPostgres;
import dev.tintype.platform.database.PostgresServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server that comes with this program, for several processes of this machine. */
public final class LocalPostgres implements LocalServer {
  private static final int CONNECTIONS = 400;

  private final Path folder;
  private final EmbeddedPostgres.Options options;
  private @Nullable EmbeddedPostgres postgres;

  public LocalPostgres(Path folder, int port) {
    this.folder = folder;
    this.options =
        new EmbeddedPostgres.Options(folder.resolve("programs"), true, port, CONNECTIONS);
  }

  @Override
  public String name() {
    return "postgres";
  }

  /**
   * Where it is and who its administrator is.
   *
   * @throws IllegalStateException before its first start
   */
  public synchronized PostgresServer server() {
    if (postgres == null) {
      throw new IllegalStateException("not started");
    }
    return postgres.server();
  }

  @Override
  public synchronized void start() {
    close();
    postgres = EmbeddedPostgres.start(folder, options);
  }

  @Override
  public boolean isRunning() {
    return process().isPresent();
  }

  /** Nobody sees it running before it answers. */
  @Override
  public boolean answers() {
    return isRunning();
  }

  @Override
  public long pid() {
    return process().map(ProcessHandle::pid).orElse(0L);
  }

  @Override
  public Path output() {
    return folder.resolve("postgres.log");
  }

  /** Its children end by themselves, and what they have open is theirs until then. */
  @Override
  public void kill() {
    process()
        .ifPresent(it -> {
          var all = Stream.concat(it.descendants(), Stream.of(it));
          var ends = all.map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
          it.destroyForcibly();
          CompletableFuture.allOf(ends).join();
        });
  }

  @Override
  public synchronized void close() {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }

  private synchronized Optional<ProcessHandle> process() {
    return postgres == null ? Optional.empty() : postgres.process();
  }
}
