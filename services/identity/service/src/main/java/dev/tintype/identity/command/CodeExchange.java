package dev.tintype.identity.command;

import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.GrantedToken;
import dev.tintype.identity.api.IdentityCommand.ExchangeCode;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Pkce;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.AuthorizationCodesTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Caller;
import java.time.Clock;
import java.util.Optional;

/** Exchanges authorization codes for tokens, each once. */
public final class CodeExchange {
  private final Database database;
  private final Clients clients;
  private final Sessions sessions;
  private final Clock clock;
  private final AuthorizationCodesTable codes = new AuthorizationCodesTable();
  private final AccountsTable accounts = new AccountsTable();

  public CodeExchange(Database database, Clients clients, Sessions sessions, Clock clock) {
    this.database = database;
    this.clients = clients;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A code that comes a second time has been stolen, so the token that it was exchanged for ends
   * (RFC 6749 4.1.2); that is why the refusal is thrown after the transaction.
   */
  public GrantedToken exchange(Caller caller, ExchangeCode command) {
    Optional<GrantedToken> token = database.transact(tx -> exchange(tx, command));
    return token.orElseThrow(Refusals::invalidGrant);
  }

  private Optional<GrantedToken> exchange(Transaction tx, ExchangeCode command) {
    Application application = clients.authenticated(tx.handle(), command.client());
    byte[] hash = Tokens.hash(command.code());
    var found = codes.lock(tx.handle(), hash);
    if (found.isEmpty() || !found.get().application().equals(application.id())) {
      return Optional.empty();
    }
    var code = found.get();
    if (code.session() != null) {
      sessions.end(tx, code.session());
      return Optional.empty();
    }
    if (!good(tx, code, command)) {
      return Optional.empty();
    }
    var session =
        sessions.startApp(tx, code.account(), application.id(), code.scopes(), command.device());
    codes.setUsed(tx.handle(), hash, session.id());
    return Optional.of(TokenCommands.granted(session));
  }

  private boolean good(Transaction tx, AuthorizationCodesTable.Row code, ExchangeCode command) {
    boolean active =
        accounts
            .byId(tx.handle(), code.account())
            .map(Account::state)
            .filter(AccountState.ACTIVE::equals)
            .isPresent();
    return active
        && code.expiresAt().isAfter(clock.instant())
        && code.redirectUri().equals(command.redirectUri())
        && proven(code, command);
  }

  private static boolean proven(AuthorizationCodesTable.Row code, ExchangeCode command) {
    if (code.codeChallenge() == null) {
      return true;
    }
    return command.codeVerifier() != null
        && Pkce.proves(command.codeVerifier(), code.codeChallenge());
  }
}
