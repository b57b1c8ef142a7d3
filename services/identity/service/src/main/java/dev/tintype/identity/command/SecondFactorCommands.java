package dev.tintype.identity.command;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.IdentityCommand.DisableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.EnableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.RenewRecoveryCodes;
import dev.tintype.identity.api.IdentityCommand.SetUpSecondFactor;
import dev.tintype.identity.api.RecoveryCodes;
import dev.tintype.identity.api.SecondFactorSetup;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Base32;
import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.domain.RecoveryCodeMaker;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Sealer;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.SecondFactorsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Turns second factors on and off. */
public final class SecondFactorCommands {
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final IdentityConfiguration configuration;
  private final PasswordCheck passwords;
  private final SecondFactorCheck check;
  private final Sealer sealer;
  private final MailQueue mails;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();
  private final SecondFactorsTable secondFactors = new SecondFactorsTable();

  public SecondFactorCommands(
      Database database,
      IdentityConfiguration configuration,
      PasswordCheck passwords,
      SecondFactorCheck check,
      Sealer sealer,
      MailQueue mails,
      Clock clock) {
    this.database = database;
    this.configuration = configuration;
    this.passwords = passwords;
    this.check = check;
    this.sealer = sealer;
    this.mails = mails;
    this.clock = clock;
  }

  public SecondFactorSetup setUp(Caller caller, SetUpSecondFactor command) {
    AccountId id = caller.member();
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return database.transact(tx -> {
      Account account = account(tx, id);
      if (!secondFactors.prepare(tx.handle(), id, sealer.seal(secret, id.value()))) {
        throw alreadyEnabled();
      }
      return setup(account, Base32.encode(secret));
    });
  }

  private SecondFactorSetup setup(Account account, String secret) {
    String issuer = encoded(configuration.siteName());
    String label = issuer + ":" + encoded(account.username());
    String uri = "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, secret, issuer);
    return new SecondFactorSetup(Secret.of(secret), Secret.of(uri));
  }

  public RecoveryCodes enable(Caller caller, EnableSecondFactor command) {
    AccountId id = caller.member();
    check.count(id);
    Optional<RecoveryCodes> codes = database.transact(tx -> enable(tx, id, command.code()));
    return codes.orElseThrow(Refusals::wrongCode);
  }

  private Optional<RecoveryCodes> enable(Transaction tx, AccountId id, String code) {
    var row =
        secondFactors
            .lock(tx.handle(), id)
            .orElseThrow(() ->
                Refusal.conflict(
                    "second_factor_not_set_up", "The second factor has not been set up"));
    if (row.enabled()) {
      throw alreadyEnabled();
    }
    var step = check.prove(tx, id, row, code);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    secondFactors.enable(tx.handle(), id, step.getAsLong(), clock.instant());
    mails.add(tx, MailKind.SECOND_FACTOR_ENABLED, account(tx, id));
    return Optional.of(newCodes(tx, id));
  }

  public RecoveryCodes renewRecoveryCodes(Caller caller, RenewRecoveryCodes command) {
    AccountId id = caller.member();
    var passed = passwords.ofAccount(id, command.password(), command.device());
    return database.transact(tx -> {
      passwords.settle(tx, passed);
      if (secondFactors.lock(tx.handle(), id).filter(SecondFactorsTable.Row::enabled).isEmpty()) {
        throw Refusal.conflict("second_factor_off", "The second factor is not turned on");
      }
      return newCodes(tx, id);
    });
  }

  public Done disable(Caller caller, DisableSecondFactor command) {
    AccountId id = caller.member();
    var passed = passwords.ofAccount(id, command.password(), command.device());
    return database.transact(tx -> {
      passwords.settle(tx, passed);
      boolean was = check.enabled(tx.handle(), id);
      secondFactors.remove(tx.handle(), id);
      if (was) {
        mails.add(tx, MailKind.SECOND_FACTOR_DISABLED, passed.account());
      }
      return Done.DONE;
    });
  }

  private RecoveryCodes newCodes(Transaction tx, AccountId id) {
    List<String> codes = RecoveryCodeMaker.make();
    var hashes = codes.stream().map(code -> check.recoveryHash(id, code)).toList();
    secondFactors.replaceRecoveryCodes(tx.handle(), id, hashes);
    return new RecoveryCodes(codes.stream().map(Secret::of).toList());
  }

  private Account account(Transaction tx, AccountId id) {
    return accounts
        .byId(tx.handle(), id)
        .orElseThrow(() -> new RefusedException(new Refusal.NotAuthenticated()));
  }

  private static RefusedException alreadyEnabled() {
    return Refusal.conflict("second_factor_on", "The second factor is already turned on");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
