package dev.tintype.bench;

import dev.tintype.platform.http.Authenticator;
import java.util.Optional;
import java.util.Set;

/** Knows nobody, for a server that answers anybody. */
final class Anybody implements Authenticator {
  @Override
  public Optional<Authentication> byToken(String token, String address) {
    return Optional.empty();
  }

  @Override
  public Optional<Authentication> bySessionCookie(String cookie, String address) {
    return Optional.empty();
  }

  @Override
  public boolean permits(Set<String> scopes, String needed) {
    return false;
  }
}
