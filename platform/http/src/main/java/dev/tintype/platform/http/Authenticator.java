package dev.tintype.platform.http;

import dev.tintype.platform.messages.Caller;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows whom a token stands for. */
public interface Authenticator {

  /**
   * Who sent the request.
   *
   * @param caller a visitor for an app's own token
   * @param application null for browser sessions
   * @param browser whether it came with a browser's cookie, which is good for every scope
   */
  record Authentication(
      Caller caller, Set<String> scopes, @Nullable Long application, boolean browser) {}

  /** The app or person that a bearer token stands for; empty when it is no good. */
  Optional<Authentication> byToken(String token);

  /** The person whose browser has this session cookie; empty when it is no good. */
  Optional<Authentication> bySessionCookie(String cookie);

  /** Lets nobody in but visitors. */
  Authenticator NOBODY =
      new Authenticator() {
        @Override
        public Optional<Authentication> byToken(String token) {
          return Optional.empty();
        }

        @Override
        public Optional<Authentication> bySessionCookie(String cookie) {
          return Optional.empty();
        }
      };
}
