package dev.tintype.identity.command;

import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.AnswerSecondFactor;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityCommand.SignOut;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignInReply;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.ChallengesTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Signs browsers in and out. */
public final class SignInCommands {
  private static final Duration CHALLENGES_LAST = Duration.ofMinutes(10);

  private final Database database;
  private final PasswordCheck passwords;
  private final SecondFactorCheck secondFactors;
  private final Sessions sessions;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();
  private final ChallengesTable challenges = new ChallengesTable();

  public SignInCommands(
      Database database,
      PasswordCheck passwords,
      SecondFactorCheck secondFactors,
      Sessions sessions,
      Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.clock = clock;
  }

  public SignInReply signIn(Caller caller, SignIn command) {
    var passed = passwords.byLogin(command.login(), command.password(), command.device());
    mayEnter(passed.account());
    return database.transact(tx -> {
      passwords.settle(tx, passed);
      return secondFactors.enabled(tx.handle(), passed.account().id())
          ? challenge(tx, passed.account().id())
          : start(tx, passed.account(), command.device());
    });
  }

  public SignInReply.SignedIn answerSecondFactor(Caller caller, AnswerSecondFactor command) {
    byte[] hash = Tokens.hash(command.challenge());
    AccountId id =
        database
            .read(handle -> challenges.find(handle, hash, clock.instant()))
            .orElseThrow(Refusals::expiredCode);
    secondFactors.count(id);
    Optional<SignInReply.SignedIn> reply =
        database.transact(tx -> {
          if (!secondFactors.use(tx, id, command.code()) || !challenges.remove(tx.handle(), hash)) {
            return Optional.empty();
          }
          Account account = accounts.lock(tx.handle(), id).orElseThrow();
          mayEnter(account);
          return Optional.of(start(tx, account, command.device()));
        });
    return reply.orElseThrow(Refusals::wrongCode);
  }

  public Done signOut(Caller caller, SignOut command) {
    if (!(caller instanceof Caller.Member member)) {
      throw new RefusedException(new Refusal.NotAuthenticated());
    }
    return database.transact(tx -> {
      sessions.end(tx, member.session());
      return Done.DONE;
    });
  }

  static void mayEnter(Account account) {
    switch (account.state()) {
      case ACTIVE, UNVERIFIED -> {}
      case PENDING -> throw Refusals.pendingApproval();
      case SUSPENDED -> throw Refusals.suspended();
      case DELETING, DELETED -> throw Refusals.wrongCredentials();
    }
  }

  private SignInReply challenge(Transaction tx, AccountId account) {
    Secret token = Tokens.next();
    challenges.insert(
        tx.handle(), Tokens.hash(token), account, clock.instant().plus(CHALLENGES_LAST));
    return new SignInReply.SecondFactorAsked(token);
  }

  private SignInReply.SignedIn start(Transaction tx, Account account, Device device) {
    var session = sessions.startBrowser(tx, account.id(), device);
    return new SignInReply.SignedIn(
        account.id(), account.username(), account.state(), session.token());
  }
}
