package dev.tintype.identity.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238): SHA-1, 30 seconds, as authenticator apps expect. */
public final class Totp {
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;

  private Totp() {}

  /** The step that a moment falls into. */
  public static long stepAt(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of one step. */
  public static String code(byte[] secret, long step) {
    return code(secret, step, DIGITS);
  }

  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    String text = Integer.toString(number % (int) Math.pow(10, digits));
    return "0".repeat(digits - text.length()) + text;
  }

  /**
   * The step that a code belongs to: now, the one before or the one after, for clocks that are a
   * little off; but none up to {@code lastStep}, whose code has been taken already.
   */
  public static OptionalLong matchingStep(byte[] secret, String code, Instant now, long lastStep) {
    var found = OptionalLong.empty();
    byte[] given = code.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (long step = stepAt(now) - 1; step <= stepAt(now) + 1; step++) {
      byte[] right = code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, given) && step > lastStep && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
