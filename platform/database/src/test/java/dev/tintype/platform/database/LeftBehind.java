package dev.tintype.platform.database;

import java.nio.file.Path;

/** A process that starts a server and dies without stopping it. */
final class LeftBehind {
  private LeftBehind() {}

  public static void main(String[] arguments) {
    EmbeddedPostgres.start(Path.of(arguments[0]), Postgres.options());
    Runtime.getRuntime().halt(9);
  }
}
