package dev.tintype.identity.command;

import dev.tintype.identity.api.IdentityCommand.EndSession;
import dev.tintype.identity.api.IdentityCommand.NoteSessionUse;
import dev.tintype.identity.api.IdentityEvent.SessionsEnded;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;
import java.util.List;

/** Lets people look after their sessions. */
public final class SessionCommands {
  private final Database database;
  private final Clock clock;
  private final SessionsTable sessions = new SessionsTable();

  public SessionCommands(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Done endSession(Caller caller, EndSession command) {
    AccountId account = caller.member();
    return database.transact(tx -> end(tx, account, command));
  }

  private Done end(Transaction tx, AccountId account, EndSession command) {
    if (!sessions.end(tx.handle(), account, command.session())) {
      throw Refusal.notFound("session");
    }
    tx.emit(new SessionsEnded(account, List.of(command.session()), clock.instant()));
    return Done.DONE;
  }

  public Done noteSessionUse(Caller caller, NoteSessionUse command) {
    if (!(caller instanceof Caller.Part)) {
      throw Refusal.notAllowed("Only a part of the server notes the use of sessions");
    }
    return database.transact(tx -> {
      sessions.touch(tx.handle(), command.session(), command.address(), clock.instant());
      return Done.DONE;
    });
  }
}
