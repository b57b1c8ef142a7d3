package dev.tintype.identity.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what must be read again, so that the database alone gives nothing away (AES-GCM). */
public final class Sealer {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  /**
   * @param key 32 bytes
   */
  public Sealer(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * @param owner what it belongs to; it opens only with the same
   */
  public byte[] seal(byte[] plain, long owner) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, owner);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  public byte[] open(byte[] sealed, long owner) {
    var nonce = new byte[NONCE_BYTES];
    var rest = new byte[sealed.length - NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce).get(rest);
    return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text, long owner) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("can't be read: was the installation's secret changed?", e);
    }
  }
}
