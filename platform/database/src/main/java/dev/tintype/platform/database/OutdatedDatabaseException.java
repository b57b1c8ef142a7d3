package dev.tintype.platform.database;

/** A database lacks tables that this version needs, and nobody here may make them. */
public final class OutdatedDatabaseException extends RuntimeException {
  OutdatedDatabaseException(String database) {
    super("the tables of " + database + " are older than this version needs");
  }
}
