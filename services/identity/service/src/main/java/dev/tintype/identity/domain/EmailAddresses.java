package dev.tintype.identity.domain;

import dev.tintype.platform.messages.Refusal.Problem;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which e-mail addresses are taken, and when two are the same. */
public final class EmailAddresses {
  private static final int MAXIMUM_LENGTH = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  private EmailAddresses() {}

  /** The address as it is written to: without white space around, its domain in ASCII. */
  public static String normalised(String email) {
    String text = email.strip();
    int at = text.lastIndexOf('@');
    return at < 0 ? text : text.substring(0, at) + "@" + ascii(text.substring(at + 1));
  }

  /** What makes two addresses the same. */
  public static String key(String email) {
    return normalised(email).toLowerCase(Locale.ROOT);
  }

  /** What is wrong with a new address, if anything. */
  public static Optional<Problem> problem(String email) {
    if (email.isBlank()) {
      return problem("ERR_BLANK", "can't be blank");
    }
    String text = normalised(email);
    if (text.length() > MAXIMUM_LENGTH) {
      return problem("ERR_TOO_LONG", "is too long (maximum is 254 characters)");
    }
    int at = text.lastIndexOf('@');
    boolean right =
        at > 0
            && at <= 64
            && LOCAL_PART.matcher(text.substring(0, at)).matches()
            && DOMAIN.matcher(text.substring(at + 1)).matches();
    return right ? Optional.empty() : problem("ERR_INVALID", "is not an e-mail address");
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return domain;
    }
  }

  private static Optional<Problem> problem(String code, String description) {
    return Optional.of(new Problem("email", code, description));
  }
}
