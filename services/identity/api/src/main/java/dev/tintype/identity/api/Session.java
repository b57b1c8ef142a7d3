package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.SessionId;
import java.time.Duration;
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

  /** For how long gateways may tell each other of a session. */
  public static final Duration SHARED_FOR = Duration.ofMinutes(1);

  /** Whose sessions they tell each other of, and identity takes back: one name per account. */
  public static String owner(AccountId account) {
    return "account " + account;
  }

  /** Whether others may be told: the account's next change of state ends this. */
  public boolean shareable() {
    return account != null && state == AccountState.ACTIVE;
  }

  /** A person's browser session, rather than an app's token. */
  public boolean browser() {
    return application == null;
  }
}
