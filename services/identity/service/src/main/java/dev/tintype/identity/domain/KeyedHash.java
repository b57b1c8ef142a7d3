package dev.tintype.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes short codes so that who has the database alone can't try them all (HMAC-SHA-256). */
public final class KeyedHash {
  private final SecretKeySpec key;

  public KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  public byte[] of(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Six digits that only this installation can work out. */
  public String sixDigits(String text) {
    long number = ByteBuffer.wrap(of(text)).getLong() & Long.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }
}
