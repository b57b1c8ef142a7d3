package dev.tintype.identity.command;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.api.IdentityCommand.ChangeLocale;
import dev.tintype.identity.api.IdentityCommand.DeleteAccount;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Locales;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.DeletionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Clock;
import java.time.Instant;

/** Changes accounts: their language, and that they go. */
public final class AccountCommands {
  private final Database database;
  private final IdentityConfiguration configuration;
  private final PasswordCheck passwords;
  private final Sessions sessions;
  private final Credentials credentials;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();
  private final DeletionsTable deletions = new DeletionsTable();

  public AccountCommands(
      Database database,
      IdentityConfiguration configuration,
      PasswordCheck passwords,
      Sessions sessions,
      Credentials credentials,
      Clock clock) {
    this.database = database;
    this.configuration = configuration;
    this.passwords = passwords;
    this.sessions = sessions;
    this.credentials = credentials;
    this.clock = clock;
  }

  public CredentialsOfAccount changeLocale(Caller caller, ChangeLocale command) {
    AccountId id = caller.member();
    return database.transact(tx -> {
      accounts.setLocale(tx.handle(), id, Locales.nearest(command.locale()));
      return credentials.of(accounts.byId(tx.handle(), id).orElseThrow(AccountCommands::gone));
    });
  }

  /** The first step of the saga; the others are in {@code consumer.Deletions}. */
  public Done deleteAccount(Caller caller, DeleteAccount command) {
    var passed = passwords.ofAccount(caller.member(), command.password(), command.device());
    return database.transact(tx -> {
      passwords.settle(tx, passed);
      return requestDeletion(tx, passed.account().id());
    });
  }

  private Done requestDeletion(Transaction tx, AccountId id) {
    Account account = accounts.lock(tx.handle(), id).orElseThrow(AccountCommands::gone);
    if (account.deletionRequestedAt() != null) {
      return Done.DONE;
    }
    Instant now = clock.instant();
    accounts.setDeletionRequested(tx.handle(), id, now);
    deletions.insert(tx.handle(), id, now, now.plus(configuration.askDeletionAgainAfter()));
    sessions.endAll(tx, id, null);
    tx.emit(new AccountDeletionRequested(id, account.username(), now));
    return Done.DONE;
  }

  private static RefusedException gone() {
    return new RefusedException(new Refusal.NotAuthenticated());
  }
}
