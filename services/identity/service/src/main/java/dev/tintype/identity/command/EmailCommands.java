package dev.tintype.identity.command;

import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.ResendVerification;
import dev.tintype.identity.api.IdentityCommand.VerifyEmail;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.command.MailedCodes.Verdict;
import dev.tintype.identity.command.Throttle.Subject;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Addresses;
import dev.tintype.identity.domain.CodePurpose;
import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Throttling;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Clock;
import java.util.List;

/** Verifies e-mail addresses by mailed codes. */
public final class EmailCommands {
  private final Database database;
  private final Throttle throttle;
  private final MailedCodes codes;
  private final MailQueue mails;
  private final Activation activation;
  private final Credentials credentials;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();
  private final SessionsTable sessions = new SessionsTable();

  public EmailCommands(
      Database database,
      Throttle throttle,
      MailedCodes codes,
      MailQueue mails,
      Activation activation,
      Credentials credentials,
      Clock clock) {
    this.database = database;
    this.throttle = throttle;
    this.codes = codes;
    this.mails = mails;
    this.activation = activation;
    this.credentials = credentials;
    this.clock = clock;
  }

  public CredentialsOfAccount verifyEmail(Caller caller, VerifyEmail command) {
    Account account = behind(command.token());
    if (account.emailVerifiedAt() != null) {
      return credentials.of(account);
    }
    var subjects = List.of(new Subject(Throttling.CODE_ANSWER, account.id().toString()));
    throttle.count(subjects);
    Verdict verdict = database.transact(tx -> verify(tx, account.id(), command.code(), subjects));
    return switch (verdict) {
      case RIGHT -> credentials.of(behind(command.token()));
      case WRONG -> throw Refusals.wrongCode();
      case EXPIRED -> throw Refusals.expiredCode();
    };
  }

  private Verdict verify(Transaction tx, AccountId id, String code, List<Subject> subjects) {
    accounts.lock(tx.handle(), id);
    Verdict verdict = codes.judge(tx, id, CodePurpose.VERIFY_EMAIL, code);
    if (verdict == Verdict.RIGHT) {
      throttle.forgive(tx, subjects);
      accounts.setEmailVerified(tx.handle(), id, clock.instant());
      activation.activateIfReady(tx, id);
    }
    return verdict;
  }

  public Done resendVerification(Caller caller, ResendVerification command) {
    Account account = behind(command.token());
    if (account.emailVerifiedAt() != null || account.deletionRequestedAt() != null) {
      return Done.DONE;
    }
    throttle.count(requests(account, command.device()));
    return database.transact(tx -> {
      mails.add(tx, MailKind.VERIFY_EMAIL, account);
      return Done.DONE;
    });
  }

  private static List<Subject> requests(Account account, Device device) {
    return List.of(
        new Subject(Throttling.CODE_REQUEST, account.id().toString()),
        new Subject(Throttling.CODE_REQUEST_ADDRESS, Addresses.network(device.address())));
  }

  private Account behind(Secret token) {
    return database
        .read(handle ->
            sessions
                .byToken(handle, Tokens.hash(token))
                .map(found -> found.session().account())
                .flatMap(id -> accounts.byId(handle, id)))
        .orElseThrow(() -> new RefusedException(new Refusal.NotAuthenticated()));
  }
}
