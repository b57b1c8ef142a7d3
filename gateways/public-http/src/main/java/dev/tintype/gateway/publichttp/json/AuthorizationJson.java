package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.identity.api.Authorization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page that asks for consent shows.
 *
 * @param account who is signed in; null for nobody
 */
public record AuthorizationJson(
    Application application, List<String> scopes, boolean signedIn, @Nullable AccountJson account) {

  /** Who asks. */
  public record Application(String name, @Nullable String website) {}

  public static AuthorizationJson of(
      Authorization authorization, boolean signedIn, @Nullable AccountJson account) {
    var application = authorization.application();
    return new AuthorizationJson(
        new Application(application.name(), application.website()),
        authorization.scopes(),
        signedIn,
        account);
  }
}
