package dev.tintype.identity.command;

import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.AuthorizationCode;
import dev.tintype.identity.api.IdentityCommand.Authorize;
import dev.tintype.identity.api.IdentityCommand.RegisterApplication;
import dev.tintype.identity.api.RegisteredApplication;
import dev.tintype.identity.api.Scopes;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.domain.RedirectUris;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.domain.Websites;
import dev.tintype.identity.storage.ApplicationsTable;
import dev.tintype.identity.storage.AuthorizationCodesTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Registers applications and lets people authorize them. */
public final class ApplicationCommands {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_REDIRECT_URIS = 20;
  private static final Duration CODES_LAST = Duration.ofMinutes(10);

  private final Database database;
  private final Authorizations authorizations;
  private final IdGenerator ids;
  private final Clock clock;
  private final ApplicationsTable applications = new ApplicationsTable();
  private final AuthorizationCodesTable codes = new AuthorizationCodesTable();

  public ApplicationCommands(
      Database database, Authorizations authorizations, IdGenerator ids, Clock clock) {
    this.database = database;
    this.authorizations = authorizations;
    this.ids = ids;
    this.clock = clock;
  }

  public RegisteredApplication register(Caller caller, RegisterApplication command) {
    check(command);
    List<String> scopes = command.scopes().isEmpty() ? List.of("read") : command.scopes();
    var application =
        new Application(
            ids.nextApplication(),
            command.name().strip(),
            command.website() == null || command.website().isBlank() ? null : command.website(),
            command.redirectUris(),
            scopes);
    String clientId = Tokens.next().text();
    Secret secret = Tokens.next();
    return database.transact(tx -> {
      applications.insert(tx.handle(), application, clientId, Tokens.hash(secret), clock.instant());
      return new RegisteredApplication(application, clientId, secret);
    });
  }

  private static void check(RegisterApplication command) {
    var problems = new ArrayList<Problem>();
    if (command.name().isBlank()) {
      problems.add(new Problem("client_name", "ERR_BLANK", "can't be blank"));
    } else if (command.name().length() > LONGEST_NAME) {
      problems.add(
          new Problem("client_name", "ERR_TOO_LONG", "is too long (maximum is 100 characters)"));
    }
    List<String> uris = command.redirectUris();
    if (uris.isEmpty()) {
      problems.add(new Problem("redirect_uris", "ERR_BLANK", "can't be blank"));
    } else if (uris.size() > MOST_REDIRECT_URIS) {
      problems.add(new Problem("redirect_uris", "ERR_TOO_LONG", "are more than 20"));
    } else if (!uris.stream().allMatch(RedirectUris::allowed)) {
      problems.add(
          new Problem(
              "redirect_uris", "ERR_INVALID", "must be absolute addresses without a fragment"));
    }
    if (!command.scopes().stream().allMatch(Scopes::known)) {
      problems.add(new Problem("scopes", "ERR_INVALID", "doesn't match configured on the server."));
    }
    if (command.website() != null && !Websites.allowed(command.website())) {
      problems.add(new Problem("website", "ERR_INVALID", "must be a valid URL"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal.Invalid(List.copyOf(problems)));
    }
  }

  public AuthorizationCode authorize(Caller caller, Authorize command) {
    AccountId account = caller.member();
    var request = command.request();
    var allowed = database.read(handle -> authorizations.check(handle, request));
    Secret code = Tokens.next();
    var row =
        new AuthorizationCodesTable.Row(
            allowed.application().id(),
            account,
            request.redirectUri(),
            allowed.scopes(),
            request.codeChallenge(),
            clock.instant().plus(CODES_LAST),
            null);
    return database.transact(tx -> {
      codes.insert(tx.handle(), Tokens.hash(code), row);
      return new AuthorizationCode(code, request.redirectUri());
    });
  }
}
