package dev.tintype.identity.command;

import dev.tintype.identity.command.Throttle.Subject;
import dev.tintype.identity.domain.KeyedHash;
import dev.tintype.identity.domain.RecoveryCodeMaker;
import dev.tintype.identity.domain.Sealer;
import dev.tintype.identity.domain.Throttling;
import dev.tintype.identity.domain.Totp;
import dev.tintype.identity.storage.SecondFactorsTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Checks codes of second factors: throttled, and each good once. */
public final class SecondFactorCheck {
  private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

  private final Throttle throttle;
  private final Sealer sealer;
  private final KeyedHash hash;
  private final Clock clock;
  private final SecondFactorsTable secondFactors = new SecondFactorsTable();

  public SecondFactorCheck(Throttle throttle, Sealer sealer, KeyedHash hash, Clock clock) {
    this.throttle = throttle;
    this.sealer = sealer;
    this.hash = hash;
    this.clock = clock;
  }

  boolean enabled(Handle handle, AccountId account) {
    return secondFactors.find(handle, account).filter(SecondFactorsTable.Row::enabled).isPresent();
  }

  /** Counts an attempt, before its transaction. */
  void count(AccountId account) {
    throttle.count(subjects(account));
  }

  /** Uses up a code of the app or a recovery code; false when it is wrong. */
  boolean use(Transaction tx, AccountId account, String given) {
    String code = given.replaceAll("\\s", "");
    boolean right =
        SIX_DIGITS.matcher(code).matches()
            ? useOfApp(tx.handle(), account, code)
            : secondFactors.useRecoveryCode(tx.handle(), account, recoveryHash(account, code));
    if (right) {
      throttle.forgive(tx, subjects(account));
    }
    return right;
  }

  /** The step of a code with which its owner proves to have a secret not enabled yet. */
  OptionalLong prove(Transaction tx, AccountId account, SecondFactorsTable.Row row, String given) {
    byte[] secret = sealer.open(row.sealedSecret(), account.value());
    String code = given.replaceAll("\\s", "");
    var step = Totp.matchingStep(secret, code, clock.instant(), row.lastStep());
    if (step.isPresent()) {
      throttle.forgive(tx, subjects(account));
    }
    return step;
  }

  byte[] recoveryHash(AccountId account, String code) {
    return hash.of(account + " " + RecoveryCodeMaker.normalised(code));
  }

  private boolean useOfApp(Handle handle, AccountId account, String code) {
    var row = secondFactors.lock(handle, account).filter(SecondFactorsTable.Row::enabled);
    if (row.isEmpty()) {
      return false;
    }
    byte[] secret = sealer.open(row.get().sealedSecret(), account.value());
    var step = Totp.matchingStep(secret, code, clock.instant(), row.get().lastStep());
    step.ifPresent(it -> secondFactors.setLastStep(handle, account, it));
    return step.isPresent();
  }

  private static List<Subject> subjects(AccountId account) {
    return List.of(new Subject(Throttling.SECOND_FACTOR, account.toString()));
  }
}
