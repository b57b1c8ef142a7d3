package dev.tintype.tests.endtoend;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows; written apart from the server's, so that it judges it. */
final class Totp {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  static String now(String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String text) {
    BigInteger number = BigInteger.ONE;
    for (char digit : text.toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(digit)));
    }
    byte[] bytes = number.toByteArray();
    return Arrays.copyOfRange(bytes, 1, bytes.length);
  }
}
