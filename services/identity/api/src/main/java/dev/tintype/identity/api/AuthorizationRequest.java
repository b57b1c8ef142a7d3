package dev.tintype.identity.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks a person for; everything as the application gave it.
 *
 * @param redirectUri must be exactly one that the application has registered
 * @param scopes empty for {@code read}
 * @param codeChallenge of RFC 7636; null when the application doesn't use it
 * @param codeChallengeMethod only {@code S256} is taken
 */
public record AuthorizationRequest(
    String responseType,
    String clientId,
    String redirectUri,
    List<String> scopes,
    @Nullable String codeChallenge,
    @Nullable String codeChallengeMethod) {}
