package dev.tintype.platform.database;

/** Another process works with the database, and the two can't do so beside each other. */
public final class DatabaseInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseInUseException(String database) {
    super("another process works with the database of " + database, null, false, false);
  }
}
