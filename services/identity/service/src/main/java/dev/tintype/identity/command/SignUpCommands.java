package dev.tintype.identity.command;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.EmailAddresses;
import dev.tintype.identity.domain.Locales;
import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.InvitesTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes accounts. */
public final class SignUpCommands {
  private final Database database;
  private final IdentityConfiguration configuration;
  private final SignUpChecks checks;
  private final PasswordHasher hasher;
  private final Sessions sessions;
  private final MailQueue mails;
  private final Activation activation;
  private final IdentityMetrics metrics;
  private final IdGenerator ids;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();
  private final InvitesTable invites = new InvitesTable();

  public SignUpCommands(
      Database database,
      IdentityConfiguration configuration,
      SignUpChecks checks,
      PasswordHasher hasher,
      Sessions sessions,
      MailQueue mails,
      Activation activation,
      IdentityMetrics metrics,
      IdGenerator ids,
      Clock clock) {
    this.database = database;
    this.configuration = configuration;
    this.checks = checks;
    this.hasher = hasher;
    this.sessions = sessions;
    this.mails = mails;
    this.activation = activation;
    this.metrics = metrics;
    this.ids = ids;
    this.clock = clock;
  }

  public SignedUp signUp(Caller caller, SignUp command) {
    boolean trusted = caller instanceof Caller.Part;
    checks.check(command, trusted);
    String hash = hasher.hash(command.password());
    SignedUp signedUp = database.transact(tx -> signUp(tx, command, trusted, hash));
    metrics.signedUp();
    return signedUp;
  }

  private SignedUp signUp(Transaction tx, SignUp command, boolean trusted, String hash) {
    boolean invited = useInvite(tx, command.invite());
    if (!trusted && !invited && countsOnInvite(command)) {
      throw Refusal.invalid("invite", "invite_invalid", "is not valid");
    }
    Account account = account(command, trusted, invited, hash);
    if (!accounts.insert(tx.handle(), account)) {
      throw new RefusedException(new Refusal.Invalid(taken(tx.handle(), command)));
    }
    switch (account.state()) {
      case ACTIVE -> activation.tellOthers(tx, account, account.createdAt());
      case UNVERIFIED -> mails.add(tx, MailKind.VERIFY_EMAIL, account);
      case PENDING -> {}
      case SUSPENDED, DELETING, DELETED -> throw new IllegalStateException("so soon");
    }
    return signedUp(account, start(tx, account, command));
  }

  /** Without a good invite nobody comes in, or only after a wait that they don't expect. */
  private boolean countsOnInvite(SignUp command) {
    return switch (configuration.signUp()) {
      case OPEN -> false;
      case APPROVAL -> command.invite() != null && !command.invite().isBlank();
      case INVITE -> true;
    };
  }

  private boolean useInvite(Transaction tx, @Nullable String code) {
    return code != null
        && !code.isBlank()
        && invites.use(tx.handle(), code.strip(), clock.instant());
  }

  private Account account(SignUp command, boolean trusted, boolean invited, String hash) {
    Instant now = clock.instant();
    boolean approved = trusted || invited || configuration.signUp() != SignUpMode.APPROVAL;
    boolean verify = !trusted && configuration.verifiesEmail();
    String name = command.displayName() == null ? "" : command.displayName().strip();
    return new Account(
        ids.nextAccount(),
        command.username(),
        name.isEmpty() ? command.username() : name,
        EmailAddresses.normalised(command.email()),
        hash,
        Locales.nearest(command.locale()),
        command.reason() == null ? "" : command.reason().strip(),
        verify,
        null,
        approved ? now : null,
        approved && !verify ? now : null,
        null,
        null,
        null,
        now);
  }

  private Sessions.Started start(Transaction tx, Account account, SignUp command) {
    return command.application() == null
        ? sessions.startBrowser(tx, account.id(), command.device())
        : sessions.startApp(
            tx, account.id(), command.application(), command.scopes(), command.device());
  }

  /** What somebody else has been faster to take. */
  private List<Problem> taken(Handle handle, SignUp command) {
    var problems = new ArrayList<Problem>();
    if (accounts.byUsername(handle, command.username()).isPresent()) {
      problems.add(SignUpChecks.taken("username"));
    }
    if (accounts.byEmail(handle, command.email()).isPresent()) {
      problems.add(SignUpChecks.taken("email"));
    }
    return problems;
  }

  private static SignedUp signedUp(Account account, Sessions.Started session) {
    return new SignedUp(
        account.id(),
        account.username(),
        account.displayName(),
        account.locale(),
        account.state(),
        session.token(),
        session.createdAt());
  }
}
