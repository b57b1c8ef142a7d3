package dev.tintype.identity.domain;

import dev.tintype.identity.api.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/** Proof that who brings a code is who asked for it (RFC 7636); only the method S256. */
public final class Pkce {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private Pkce() {}

  /** Whether it can be a challenge: an unpadded base64url SHA-256. */
  public static boolean isChallenge(String challenge) {
    return CHALLENGE.matcher(challenge).matches();
  }

  /** Whether the verifier is the one from which the challenge was made. */
  public static boolean proves(Secret verifier, String challenge) {
    if (!VERIFIER.matcher(verifier.text()).matches()) {
      return false;
    }
    byte[] made = Base64.getUrlEncoder().withoutPadding().encode(Tokens.sha256(verifier.text()));
    return MessageDigest.isEqual(made, challenge.getBytes(StandardCharsets.US_ASCII));
  }
}
