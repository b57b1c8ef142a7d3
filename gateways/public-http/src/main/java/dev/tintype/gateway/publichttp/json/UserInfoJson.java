package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountJson;

/** The claims of OpenID Connect about the caller. */
public record UserInfoJson(
    String iss, String sub, String name, String preferredUsername, String profile, String picture) {

  public static UserInfoJson of(AccountJson account, String origin) {
    return new UserInfoJson(
        origin + "/",
        account.url(),
        account.displayName(),
        account.username(),
        account.url(),
        account.avatar());
  }
}
