package dev.tintype.platform.database;

import dev.tintype.platform.messages.Deadline;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.jdbc.PgStatement;

/**
 * Has the driver break a statement off when the {@link Deadline} passes. Nothing more goes over the
 * wire unless it comes to that, but a timer has to be set; so that a request's first statements, by
 * far the most, do without one, the server's own limit is taken where it is about as near.
 */
final class StatementDeadline implements StatementCustomizer {
  private static final String BROKEN_OFF = "57014";

  private static final Duration ABOUT = Duration.ofSeconds(1);

  private final Duration near;

  /**
   * @param serverLimit after which the server itself breaks a statement off
   */
  StatementDeadline(Duration serverLimit) {
    this.near = serverLimit.minus(ABOUT);
  }

  @Override
  public void beforeExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    Deadline.check();
    var left = Deadline.left();
    if (left.compareTo(near) < 0) {
      statement.unwrap(PgStatement.class).setQueryTimeoutMs(left.toMillis() + 1);
    }
  }

  /** Whether a failure is that of a statement whose deadline has passed. */
  static boolean hasPassed(Throwable failure) {
    return SqlState.of(failure).equals(BROKEN_OFF) && Deadline.left().isZero();
  }
}
