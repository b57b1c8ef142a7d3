package dev.tintype.platform.http;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows whom a token stands for, and what its scopes are good for. */
public interface Authenticator {

  /**
   * Who sent the request.
   *
   * @param caller a visitor for an app's own token, and for an account that may not act
   * @param application null for browser sessions
   * @param browser whether it came with a browser's cookie, which is good for every scope
   * @param inactive why the account may not act, as a sentence for its owner; null where it may
   */
  record Authentication(
      Caller caller,
      Set<String> scopes,
      @Nullable Long application,
      boolean browser,
      @Nullable String inactive) {

    /** Somebody who is not signed in. */
    public static final Authentication VISITOR =
        new Authentication(Caller.VISITOR, Set.of(), null, false, null);

    public Authentication {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * The app or person that a bearer token stands for; empty when it is no good.
   *
   * @param address from where it is used
   */
  Optional<Authentication> byToken(String token, String address);

  /** The person whose browser has this session cookie; empty when it is no good. */
  Optional<Authentication> bySessionCookie(String cookie, String address);

  /**
   * From now on tells of accounts of which a session is over, so that connections need not wait
   * until they ask again.
   *
   * @param doubt must be quick
   */
  default void onSessionsOver(Consumer<AccountId> doubt) {}

  /** Whether the scopes that a token has include {@code needed}. */
  boolean permits(Set<String> scopes, String needed);
}
