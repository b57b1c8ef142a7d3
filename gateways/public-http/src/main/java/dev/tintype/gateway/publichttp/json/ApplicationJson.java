package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application.
 *
 * @param redirectUri all of them, one a line
 * @param vapidKey empty while there is no web push
 */
public record ApplicationJson(
    String id,
    String name,
    @Nullable String website,
    List<String> scopes,
    String redirectUri,
    List<String> redirectUris,
    String vapidKey) {

  public static ApplicationJson of(Application application) {
    return new ApplicationJson(
        application.id().toString(),
        application.name(),
        application.website(),
        application.scopes(),
        String.join("\n", application.redirectUris()),
        application.redirectUris(),
        "");
  }
}
