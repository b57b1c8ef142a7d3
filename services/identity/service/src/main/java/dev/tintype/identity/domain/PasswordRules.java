package dev.tintype.identity.domain;

import dev.tintype.platform.messages.Refusal.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are taken: long enough, and not the first that anybody would try. */
public final class PasswordRules {
  private static final int MINIMUM_LENGTH = 8;
  private static final int MAXIMUM_LENGTH = 256;
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "00000000",
          "11111111",
          "12341234",
          "12345678",
          "123456789",
          "1234567890",
          "1q2w3e4r",
          "1qaz2wsx",
          "87654321",
          "88888888",
          "abc12345",
          "abcd1234",
          "asdfasdf",
          "asdfghjkl",
          "baseball",
          "changeme",
          "computer",
          "football",
          "iloveyou",
          "instagram",
          "internet",
          "letmein1",
          "p@ssw0rd",
          "passw0rd",
          "password",
          "password1",
          "password12",
          "password123",
          "princess",
          "q1w2e3r4",
          "qwer1234",
          "qwerty12",
          "qwerty123",
          "qwertyuiop",
          "starwars",
          "sunshine",
          "superman",
          "trustno1",
          "welcome1");

  private PasswordRules() {}

  /** The same characters however a keyboard composes them. */
  public static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  /** What is wrong with a new password, if anything. */
  public static Optional<Problem> problem(String password, String username, String email) {
    if (password.isEmpty()) {
      return problem("ERR_BLANK", "can't be blank");
    }
    String text = normalised(password);
    if (text.codePointCount(0, text.length()) < MINIMUM_LENGTH) {
      return problem("ERR_TOO_SHORT", "is too short (minimum is 8 characters)");
    }
    if (text.length() > MAXIMUM_LENGTH) {
      return problem("ERR_TOO_LONG", "is too long (maximum is 256 characters)");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (TRIED_FIRST.contains(lower) || names(lower, username, email)) {
      return problem("ERR_INVALID", "is too easy to guess");
    }
    return Optional.empty();
  }

  private static boolean names(String password, String username, String email) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    int at = address.indexOf('@');
    return password.equals(username.toLowerCase(Locale.ROOT))
        || password.equals(address)
        || at > 0 && password.equals(address.substring(0, at));
  }

  private static Optional<Problem> problem(String code, String description) {
    return Optional.of(new Problem("password", code, description));
  }
}
