package dev.tintype.identity.command;

import dev.tintype.identity.api.IdentityCommand.EndSession;
import dev.tintype.identity.api.IdentityCommand.NoteSessionUse;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;

/** Lets people look after their sessions. */
public final class SessionCommands {
  private final Database database;
  private final Clock clock;
  private final Sessions sessions;
  private final SessionsTable table = new SessionsTable();

  public SessionCommands(Database database, Sessions sessions, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.clock = clock;
  }

  public Done endSession(Caller caller, EndSession command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      if (!sessions.end(tx, account, command.session())) {
        throw Refusal.notFound("session");
      }
      return Done.DONE;
    });
  }

  public Done noteSessionUse(Caller caller, NoteSessionUse command) {
    if (!(caller instanceof Caller.Part)) {
      throw Refusal.notAllowed("Only a part of the server notes the use of sessions");
    }
    return database.transact(tx -> {
      table.touch(tx.handle(), command.session(), command.address(), clock.instant());
      return Done.DONE;
    });
  }
}
