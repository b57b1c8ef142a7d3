package dev.tintype.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** Finds PostgreSQL's five letters for what went wrong. */
public final class SqlState {
  private SqlState() {}

  /** The state of the first SQL exception among the causes; empty when there is none. */
  public static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  /** Whether a connection that had been there was cut off. */
  public static boolean isLostConnection(Throwable failure) {
    return Set.of("57P01", "08006", "08003").contains(of(failure));
  }

  /** Whether the server could not be reached or had no room, so that the work is not to blame. */
  public static boolean isOutage(Throwable failure) {
    var state = of(failure);
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || causes(failure).anyMatch(SqlState::isAboutConnection);
  }

  private static boolean isAboutConnection(Throwable cause) {
    return cause instanceof SQLTransientConnectionException || cause instanceof ConnectionException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
