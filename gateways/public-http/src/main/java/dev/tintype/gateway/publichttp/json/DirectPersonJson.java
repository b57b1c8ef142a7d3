package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountJson;

/**
 * Somebody to write to, as the Pixelfed app reads it.
 *
 * @param privacy whether the account is private
 */
public record DirectPersonJson(
    boolean local, String id, String name, boolean privacy, String avatar) {

  public static DirectPersonJson of(AccountJson account) {
    return new DirectPersonJson(
        true, account.id(), account.username(), account.locked(), account.avatar());
  }
}
