package dev.tintype.platform.runtime;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for signing, each derived from the installation's one secret. */
public final class Secrets {
  private final byte[] master;

  /**
   * @param master at least 32 random bytes that only this installation knows
   */
  public Secrets(byte[] master) {
    if (master.length < 32) {
      throw new IllegalArgumentException("the secret key is shorter than 32 bytes");
    }
    this.master = master.clone();
  }

  /** A 32-byte key for one purpose; the same for every process of the installation. */
  public byte[] keyFor(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(master, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
