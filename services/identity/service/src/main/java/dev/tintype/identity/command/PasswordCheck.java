package dev.tintype.identity.command;

import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.command.Throttle.Subject;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Addresses;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Throttling;
import dev.tintype.identity.domain.Usernames;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Checks passwords: throttled, and taking as long for nobody as for somebody. */
public final class PasswordCheck {

  /**
   * A right password, to be followed by {@link #settle} in the transaction that it allows.
   *
   * @param newHash with the present parameters, when the stored one has others
   */
  record Passed(Account account, List<Subject> attempts, @Nullable String newHash) {}

  private final Database database;
  private final Throttle throttle;
  private final PasswordHasher hasher;
  private final IdentityMetrics metrics;
  private final AccountsTable accounts = new AccountsTable();

  public PasswordCheck(
      Database database, Throttle throttle, PasswordHasher hasher, IdentityMetrics metrics) {
    this.database = database;
    this.throttle = throttle;
    this.hasher = hasher;
    this.metrics = metrics;
  }

  /**
   * @param login username or e-mail address
   * @throws dev.tintype.platform.messages.RefusedException {@code wrong_credentials} or too many
   */
  Passed byLogin(String login, Secret password, Device device) {
    String name = login.strip();
    Optional<Account> account = database.read(handle -> find(handle, name));
    var attempts = attempts(account, name, device);
    throttle.count(attempts);
    if (!right(account, password)) {
      throw Refusals.wrongCredentials();
    }
    return passed(account.orElseThrow(), attempts, password);
  }

  /** Checks the password of somebody who is signed in, before something that matters. */
  Passed ofAccount(AccountId id, Secret password, Device device) {
    Optional<Account> account = database.read(handle -> accounts.byId(handle, id));
    var attempts = attempts(account, "", device);
    throttle.count(attempts);
    if (!right(account, password)) {
      throw Refusals.wrongPassword();
    }
    return passed(account.orElseThrow(), attempts, password);
  }

  /** Takes the counted attempt back and stores the new hash, if there is one. */
  void settle(Transaction tx, Passed passed) {
    throttle.forgive(tx, passed.attempts());
    if (passed.newHash() != null) {
      String old = Objects.requireNonNull(passed.account().passwordHash());
      accounts.replacePasswordHash(tx.handle(), passed.account().id(), old, passed.newHash());
    }
  }

  /** Forgets failed attempts for the account from that device's network. */
  void forget(Transaction tx, Account account, Device device) {
    throttle.forgive(tx, attempts(Optional.of(account), "", device).subList(0, 1));
  }

  private Optional<Account> find(Handle handle, String login) {
    boolean email = login.indexOf('@') > 0;
    return email
        ? accounts.byEmail(handle, login)
        : accounts.byUsername(handle, login.startsWith("@") ? login.substring(1) : login);
  }

  private static List<Subject> attempts(Optional<Account> account, String login, Device device) {
    String network = Addresses.network(device.address());
    String who = account.map(one -> one.id().toString()).orElse("no " + Usernames.key(login));
    return List.of(
        new Subject(Throttling.SIGN_IN, who + " " + network),
        new Subject(Throttling.SIGN_IN_ADDRESS, network));
  }

  private boolean right(Optional<Account> account, Secret password) {
    boolean right = hasher.matches(password, account.map(Account::passwordHash).orElse(null));
    metrics.password(right);
    return right;
  }

  private Passed passed(Account account, List<Subject> attempts, Secret password) {
    boolean outdated = hasher.outdated(Objects.requireNonNull(account.passwordHash()));
    return new Passed(account, attempts, outdated ? hasher.hash(password) : null);
  }
}
