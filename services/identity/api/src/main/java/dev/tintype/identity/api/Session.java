package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for.
 *
 * @param account null for an application's own token (client credentials)
 * @param username null where there is no account
 * @param state of the account; null where there is none. A gateway lets only active accounts act
 * @param staff the account belongs to staff
 * @param application null for a browser session
 * @param scopes what was granted; see {@link Scopes#permit}. A browser session has them all
 */
public record Session(
    SessionId id,
    @Nullable AccountId account,
    @Nullable String username,
    @Nullable AccountState state,
    boolean staff,
    @Nullable ApplicationId application,
    List<String> scopes) {

  public Session {
    scopes = List.copyOf(scopes);
  }

  /** A person's browser session, rather than an app's token. */
  public boolean browser() {
    return application == null;
  }
}
