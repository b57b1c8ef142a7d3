package dev.tintype.identity.domain;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the codes that stand in for a lost authenticator app: 49 random bits each. */
public final class RecoveryCodeMaker {
  public static final int COUNT = 10;

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodeMaker() {}

  /** Ten new codes such as {@code k7mwq-2fh9x}. */
  public static List<String> make() {
    return Stream.generate(RecoveryCodeMaker::one).distinct().limit(COUNT).toList();
  }

  /** A code without what people add when they copy it. */
  public static String normalised(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private static String one() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.insert(LENGTH / 2, '-').toString();
  }
}
