package dev.tintype.gateway.publichttp;

import dev.tintype.identity.api.ClientCredentials;
import dev.tintype.identity.api.Secret;
import dev.tintype.platform.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An application's credentials in the {@code Authorization} header (RFC 6749 2.3.1). */
final class BasicCredentials {
  private BasicCredentials() {}

  /** Empty when there is no such header, or it can't be read. */
  static Optional<ClientCredentials> of(Request request) {
    return request
        .header("Authorization")
        .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
        .flatMap(header -> read(header.substring(6).strip()));
  }

  private static Optional<ClientCredentials> read(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon < 0) {
        return Optional.empty();
      }
      return Optional.of(
          new ClientCredentials(
              decoded(text.substring(0, colon)), Secret.of(decoded(text.substring(colon + 1)))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
