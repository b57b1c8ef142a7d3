package dev.tintype.identity.domain;

/** Base 32 without padding (RFC 4648), as authenticator apps read it. */
public final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  public static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : bytes) {
      held = held << 8 | one & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt(held >> bits & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(held << 5 - bits & 31));
    }
    return text.toString();
  }
}
