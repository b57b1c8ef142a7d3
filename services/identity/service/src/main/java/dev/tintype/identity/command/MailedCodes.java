package dev.tintype.identity.command;

import dev.tintype.identity.domain.CodePurpose;
import dev.tintype.identity.domain.KeyedHash;
import dev.tintype.identity.storage.MailedCodesTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

/**
 * Codes of six digits that are mailed. A code is worked out from its mail's id with the
 * installation's secret and stored nowhere, since any hash of six digits can be tried through.
 */
public final class MailedCodes {
  private static final int ATTEMPTS = 5;

  /** How a code is judged. */
  enum Verdict {
    RIGHT,
    WRONG,
    /** Right, but too late or after too many wrong ones. */
    EXPIRED
  }

  private final KeyedHash hash;
  private final Clock clock;
  private final MailedCodesTable codes = new MailedCodesTable();

  public MailedCodes(KeyedHash hash, Clock clock) {
    this.hash = hash;
    this.clock = clock;
  }

  /** The code that stands in a mail. */
  public String code(CodePurpose purpose, long mail) {
    return hash.sixDigits(purpose.name() + " " + mail);
  }

  /** Judges a code and counts the attempt; a right one is used up. */
  Verdict judge(Transaction tx, AccountId account, CodePurpose purpose, String given) {
    var row = codes.attempt(tx.handle(), account, purpose);
    if (row.isEmpty() || !same(code(purpose, row.get().mail()), given)) {
      return Verdict.WRONG;
    }
    if (row.get().attempts() > ATTEMPTS || !row.get().expiresAt().isAfter(clock.instant())) {
      return Verdict.EXPIRED;
    }
    codes.remove(tx.handle(), account, purpose);
    return Verdict.RIGHT;
  }

  private static boolean same(String right, String given) {
    String digits = given.replaceAll("\\s", "");
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
  }
}
