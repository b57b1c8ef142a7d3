package dev.tintype.identity.command;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.GrantedToken;
import dev.tintype.identity.api.IdentityCommand.GrantByPassword;
import dev.tintype.identity.api.IdentityCommand.GrantToApplication;
import dev.tintype.identity.api.IdentityCommand.RefreshToken;
import dev.tintype.identity.api.IdentityCommand.RevokeToken;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import java.util.List;

/** Gives and takes away applications' tokens, but for the code grant: {@link CodeExchange}. */
public final class TokenCommands {
  private final Database database;
  private final IdentityConfiguration configuration;
  private final Clients clients;
  private final PasswordCheck passwords;
  private final SecondFactorCheck secondFactors;
  private final Sessions sessions;
  private final SessionsTable table = new SessionsTable();

  public TokenCommands(
      Database database,
      IdentityConfiguration configuration,
      Clients clients,
      PasswordCheck passwords,
      SecondFactorCheck secondFactors,
      Sessions sessions) {
    this.database = database;
    this.configuration = configuration;
    this.clients = clients;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
  }

  public GrantedToken grantToApplication(Caller caller, GrantToApplication command) {
    return database.transact(tx -> {
      Application application = clients.authenticated(tx.handle(), command.client());
      List<String> scopes = Clients.granted(application, command.scopes());
      return granted(sessions.startApp(tx, null, application.id(), scopes, command.device()));
    });
  }

  public GrantedToken grantByPassword(Caller caller, GrantByPassword command) {
    if (!configuration.passwordGrant()) {
      throw Refusal.invalid(
          "grant",
          "unsupported_grant_type",
          "The authorization grant type is not supported by the authorization server.");
    }
    Application application =
        database.read(handle -> clients.authenticated(handle, command.client()));
    List<String> scopes = Clients.granted(application, command.scopes());
    var passed = passwords.byLogin(command.login(), command.password(), command.device());
    if (passed.account().state() != AccountState.ACTIVE) {
      throw Refusals.invalidGrant();
    }
    return database.transact(tx -> grantByPassword(tx, command, application, scopes, passed));
  }

  private GrantedToken grantByPassword(
      Transaction tx,
      GrantByPassword command,
      Application application,
      List<String> scopes,
      PasswordCheck.Passed passed) {
    var account = passed.account().id();
    if (secondFactors.enabled(tx.handle(), account)) {
      throw Refusals.invalidGrant();
    }
    passwords.settle(tx, passed);
    return granted(sessions.startApp(tx, account, application.id(), scopes, command.device()));
  }

  /** Tokens don't expire: the one that an application has is confirmed, or refused. */
  public GrantedToken refreshToken(Caller caller, RefreshToken command) {
    return database.read(handle -> {
      Application application = clients.authenticated(handle, command.client());
      return table
          .byToken(handle, Tokens.hash(command.token()))
          .filter(found -> application.id().equals(found.session().application()))
          .filter(found -> found.state() == AccountState.ACTIVE)
          .map(SessionsTable.WithAccount::session)
          .map(row -> new GrantedToken(command.token(), row.scopes(), row.createdAt()))
          .orElseThrow(Refusals::invalidGrant);
    });
  }

  public Done revokeToken(Caller caller, RevokeToken command) {
    return database.transact(tx -> {
      Application application = clients.authenticated(tx.handle(), command.client());
      table
          .byToken(tx.handle(), Tokens.hash(command.token()))
          .ifPresent(found -> revoke(tx, application, found.session()));
      return Done.DONE;
    });
  }

  private void revoke(Transaction tx, Application application, SessionsTable.Row session) {
    if (!application.id().equals(session.application())) {
      throw Refusals.unauthorizedClient("You are not authorized to revoke this token");
    }
    sessions.end(tx, session.id());
  }

  static GrantedToken granted(Sessions.Started session) {
    return new GrantedToken(session.token(), session.scopes(), session.createdAt());
  }
}
