package dev.tintype.identity.query;

import dev.tintype.identity.api.IdentityQuery.SessionByToken;
import dev.tintype.identity.api.IdentityQuery.SessionsOfAccount;
import dev.tintype.identity.api.Session;
import dev.tintype.identity.api.SessionSummary;
import dev.tintype.identity.command.Staff;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messages.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows who stands behind a token. */
public final class SessionQueries {
  private final Database database;
  private final SessionUse use;
  private final Staff staff;
  private final SessionsTable sessions = new SessionsTable();

  public SessionQueries(Database database, SessionUse use, Staff staff) {
    this.database = database;
    this.use = use;
    this.staff = staff;
  }

  public Session sessionByToken(Caller caller, SessionByToken query) {
    byte[] hash = Tokens.hash(query.token());
    var found =
        database
            .read(handle -> sessions.byToken(handle, hash))
            .orElseThrow(() -> new RefusedException(new Refusal.NotAuthenticated()));
    var row = found.session();
    use.note(row, query.address());
    return new Session(
        row.id(),
        row.account(),
        found.username(),
        found.state(),
        found.username() != null && staff.includes(found.username()),
        row.application(),
        row.scopes());
  }

  public List<SessionSummary> sessionsOfAccount(Caller caller, SessionsOfAccount query) {
    if (!(caller instanceof Caller.Member member)) {
      throw new RefusedException(new Refusal.NotAuthenticated());
    }
    return database.read(handle -> sessions.ofAccount(handle, member.id())).stream()
        .map(row -> summary(row, member.session()))
        .toList();
  }

  private static SessionSummary summary(SessionsTable.Row row, @Nullable SessionId current) {
    return new SessionSummary(
        row.id(),
        row.application() == null,
        row.name(),
        row.id().equals(current),
        row.createdAt(),
        row.lastUsedAt(),
        row.address(),
        row.scopes());
  }
}
