package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.RegisteredApplication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new application with its credentials.
 *
 * @param clientSecretExpiresAt 0 for never
 */
public record CredentialApplicationJson(
    String id,
    String name,
    @Nullable String website,
    List<String> scopes,
    String redirectUri,
    List<String> redirectUris,
    String clientId,
    String clientSecret,
    long clientSecretExpiresAt,
    String vapidKey) {

  public static CredentialApplicationJson of(RegisteredApplication registered) {
    Application application = registered.application();
    return new CredentialApplicationJson(
        application.id().toString(),
        application.name(),
        application.website(),
        application.scopes(),
        String.join("\n", application.redirectUris()),
        application.redirectUris(),
        registered.clientId(),
        registered.clientSecret().text(),
        0,
        "");
  }
}
