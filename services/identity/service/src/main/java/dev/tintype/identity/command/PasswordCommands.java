package dev.tintype.identity.command;

import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.ChangePassword;
import dev.tintype.identity.api.IdentityCommand.RequestPasswordReset;
import dev.tintype.identity.api.IdentityCommand.ResetPassword;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.command.MailedCodes.Verdict;
import dev.tintype.identity.command.Throttle.Subject;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Addresses;
import dev.tintype.identity.domain.CodePurpose;
import dev.tintype.identity.domain.EmailAddresses;
import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.domain.PasswordRules;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Throttling;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messages.SessionId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes passwords: by the old one, or by a mailed code. */
public final class PasswordCommands {
  private final Database database;
  private final PasswordCheck passwords;
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final MailedCodes codes;
  private final MailQueue mails;
  private final Sessions sessions;
  private final Activation activation;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();

  public PasswordCommands(
      Database database,
      PasswordCheck passwords,
      PasswordHasher hasher,
      Throttle throttle,
      MailedCodes codes,
      MailQueue mails,
      Sessions sessions,
      Activation activation,
      Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.hasher = hasher;
    this.throttle = throttle;
    this.codes = codes;
    this.mails = mails;
    this.sessions = sessions;
    this.activation = activation;
    this.clock = clock;
  }

  public Done changePassword(Caller caller, ChangePassword command) {
    if (!(caller instanceof Caller.Member member)) {
      throw new RefusedException(new Refusal.NotAuthenticated());
    }
    var passed = passwords.ofAccount(member.id(), command.currentPassword(), command.device());
    Account account = passed.account();
    checkNew(command.newPassword(), account.username(), account.address());
    String hash = hasher.hash(command.newPassword());
    return database.transact(tx -> {
      passwords.settle(tx, passed);
      return setPassword(tx, account, hash, member.session());
    });
  }

  /** Does the same whether somebody has the address or not; the mail is looked into later. */
  public Done requestPasswordReset(Caller caller, RequestPasswordReset command) {
    String email = EmailAddresses.normalised(command.email());
    if (EmailAddresses.problem(email).isPresent()) {
      throw Refusal.invalid("email", "ERR_INVALID", "is not an e-mail address");
    }
    throttle.count(
        List.of(
            new Subject(Throttling.CODE_REQUEST, EmailAddresses.key(email)),
            new Subject(Throttling.CODE_REQUEST_ADDRESS, network(command.device()))));
    return database.transact(tx -> {
      mails.addReset(tx, email);
      return Done.DONE;
    });
  }

  public Done resetPassword(Caller caller, ResetPassword command) {
    checkNew(command.newPassword(), "", command.email());
    var subjects =
        List.of(
            new Subject(Throttling.CODE_ANSWER, EmailAddresses.key(command.email())),
            new Subject(Throttling.CODE_ANSWER_ADDRESS, network(command.device())));
    throttle.count(subjects);
    String hash = hasher.hash(command.newPassword());
    Verdict verdict = database.transact(tx -> reset(tx, command, hash, subjects));
    return switch (verdict) {
      case RIGHT -> Done.DONE;
      case WRONG -> throw Refusals.wrongCode();
      case EXPIRED -> throw Refusals.expiredCode();
    };
  }

  private Verdict reset(
      Transaction tx, ResetPassword command, String hash, List<Subject> subjects) {
    Optional<Account> account = accounts.byEmail(tx.handle(), command.email());
    if (account.isEmpty()) {
      return Verdict.WRONG;
    }
    Account found = account.get();
    Verdict verdict = codes.judge(tx, found.id(), CodePurpose.RESET_PASSWORD, command.code());
    if (verdict == Verdict.RIGHT) {
      throttle.forgive(tx, subjects);
      passwords.forget(tx, found, command.device());
      accounts.setEmailVerified(tx.handle(), found.id(), clock.instant());
      setPassword(tx, activation.activateIfReady(tx, found.id()), hash, null);
    }
    return verdict;
  }

  private Done setPassword(
      Transaction tx, Account account, String hash, @Nullable SessionId stays) {
    accounts.setPasswordHash(tx.handle(), account.id(), hash);
    sessions.endAll(tx, account.id(), stays);
    mails.add(tx, MailKind.PASSWORD_CHANGED, account);
    return Done.DONE;
  }

  private static void checkNew(Secret password, String username, String email) {
    PasswordRules.problem(password.text(), username, email)
        .ifPresent(problem -> {
          throw new RefusedException(new Refusal.Invalid(List.of(problem)));
        });
  }

  private static String network(Device device) {
    return Addresses.network(device.address());
  }
}
