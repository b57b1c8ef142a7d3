package dev.tintype.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives as long as this process and keeps its data in a folder. Only this
 * machine can reach it, and nobody without a password. A server that a killed process has left
 * behind is stopped before this one starts.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int MOST_ATTEMPTS = 3;
  private static final long LARGEST_LOG = 8 << 20;

  /**
   * How a server is run.
   *
   * @param programs where PostgreSQL's programs are unpacked; may be shared by several servers
   * @param durable whether a commit survives a loss of power; never false outside tests
   * @param port 0 for any that is free
   * @param connections the most at a time
   */
  public record Options(Path programs, boolean durable, int port, int connections) {
    private static final int USUAL_CONNECTIONS = 150;

    public Options(Path programs, boolean durable) {
      this(programs, durable, 0, USUAL_CONNECTIONS);
    }

    public static Options durable(Path programs) {
      return new Options(programs, true);
    }
  }

  private final PostgresProgram program;
  private final Path data;
  private final FileChannel lock;
  private final PostgresServer server;

  private EmbeddedPostgres(
      PostgresProgram program, Path data, FileChannel lock, PostgresServer server) {
    this.program = program;
    this.data = data;
    this.lock = lock;
    this.server = server;
  }

  /**
   * Starts the server of a folder, which is made when it is not there.
   *
   * @throws FolderInUseException when another living process uses the folder
   */
  public static EmbeddedPostgres start(Path folder, Options options) {
    try {
      createPrivate(folder);
      var lock = lock(folder);
      try {
        return start(folder.toAbsolutePath(), options, lock);
      } catch (RuntimeException | IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be started in " + folder, e);
    }
  }

  private static EmbeddedPostgres start(Path folder, Options options, FileChannel lock)
      throws IOException {
    var program = PostgresProgram.unpackInto(options.programs());
    var data = folder.resolve("data");
    var password = new PasswordFile(folder.resolve("passwords")).of("postgres");
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    if (fresh) {
      initialize(program, folder, data, options, password);
    }
    stopIfRunning(program, data);
    var postgres = run(program, folder, data, options, lock, password);
    if (fresh) {
      postgres.closeSharedDatabases();
    }
    log.debug("PostgreSQL serves {} at {}", data, postgres.server);
    return postgres;
  }

  private static EmbeddedPostgres run(
      PostgresProgram program,
      Path folder,
      Path data,
      Options options,
      FileChannel lock,
      String password)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = options.port() == 0 ? freePort() : options.port();
      try {
        program.run(
            "pg_ctl",
            List.of(
                "start",
                "--wait",
                "--timeout=120",
                "--pgdata=" + data,
                "--log=" + logFile(folder),
                "--options=" + serverOptions(options, port)));
        var server = new PostgresServer("127.0.0.1", port, "postgres", "postgres", password);
        return new EmbeddedPostgres(program, data, lock, server);
      } catch (IllegalStateException e) {
        boolean portWasTaken = attempt < MOST_ATTEMPTS && endOf(folder).contains("in use");
        if (!portWasTaken) {
          throw new IllegalStateException(e.getMessage() + "\n" + endOf(folder), e);
        }
      }
    }
  }

  private void closeSharedDatabases() {
    Jdbi.create(server.url("postgres"), server.adminUser(), server.adminPassword())
        .useHandle(SharedDatabases::close);
  }

  /**
   * Stops the server that a killed process has left behind in a folder.
   *
   * @return false when a living process uses the folder, in which case nothing is done
   */
  public static boolean stopLeftBehind(Path folder, Options options) {
    try (var lock = lock(folder)) {
      stopIfRunning(
          PostgresProgram.unpackInto(options.programs()), folder.toAbsolutePath().resolve("data"));
      return lock.isOpen();
    } catch (FolderInUseException used) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PostgresServer server() {
    return server;
  }

  /** The server's process; empty when it has died. */
  public Optional<ProcessHandle> process() {
    try {
      var file = data.resolve("postmaster.pid");
      return Files.exists(file)
          ? process(Long.parseLong(Files.readAllLines(file).getFirst().strip()), data)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends all connections and stops the server, whose data is then complete on disk. */
  @Override
  public void close() {
    try {
      stopIfRunning(program, data);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void initialize(
      PostgresProgram program, Path folder, Path data, Options options, String password)
      throws IOException {
    var fresh = folder.resolve("data.new");
    PostgresProgram.delete(fresh);
    var passwordFile = folder.resolve("initdb-password");
    Files.deleteIfExists(passwordFile);
    Files.createFile(passwordFile);
    makePrivate(passwordFile, "rw-------");
    Files.writeString(passwordFile, password);
    try {
      program.run(
          "initdb",
          List.of(
              "--pgdata=" + fresh,
              "--username=postgres",
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C.UTF-8",
              options.durable() ? "--no-instructions" : "--no-sync"));
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Passwords are 256 random bits, so hashing them many times would only slow logins down. */
  private static String serverOptions(Options options, int port) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=" + options.connections(),
                "shared_buffers=64MB",
                "max_wal_size=512MB",
                "jit=off",
                "scram_iterations=32",
                "log_min_messages=warning",
                "idle_in_transaction_session_timeout=60s"));
    if (!options.durable()) {
      settings.addAll(
          List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"));
    }
    var text = new StringBuilder();
    settings.forEach(setting -> text.append(" -c ").append(setting));
    return text.toString().strip();
  }

  private static Path logFile(Path folder) throws IOException {
    var file = folder.resolve("postgres.log");
    if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
      Files.move(file, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static String endOf(Path folder) throws IOException {
    var text = Files.readString(folder.resolve("postgres.log"));
    return text.substring(Math.max(0, text.length() - 2000));
  }

  /**
   * The folder's lock is ours, so that no other living process needs a server that runs there.
   * After a restart of the machine its number may be that of a stranger, who is left alone.
   */
  private static void stopIfRunning(PostgresProgram program, Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    var lines = Files.readAllLines(file);
    if (!lines.isEmpty() && isServer(Long.parseLong(lines.getFirst().strip()), data)) {
      log.debug("stopping the PostgreSQL server of {}", data);
      stop(program, data);
    } else {
      Files.delete(file);
    }
  }

  private static boolean isServer(long process, Path data) {
    return process(process, data).isPresent();
  }

  private static Optional<ProcessHandle> process(long number, Path data) {
    return ProcessHandle.of(number)
        .filter(handle ->
            handle
                .info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent());
  }

  private static void stop(PostgresProgram program, Path data) {
    program.run(
        "pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=120"));
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException alreadyOurs) {
      log.debug("{} is locked by this very process", folder);
    }
    channel.close();
    throw new FolderInUseException(folder);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    makePrivate(folder, "rwx------");
  }

  private static void makePrivate(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
