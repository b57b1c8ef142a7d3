package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.RoleJson;
import dev.tintype.identity.api.ManagedAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's account as staff sees it.
 *
 * @param domain null: everybody is of this server
 * @param inviteRequest why the person wants to sign up
 * @param disabled always false, as are the other measures that there are none of
 */
public record AdminAccountJson(
    String id,
    String username,
    @Nullable String domain,
    Instant createdAt,
    String email,
    @Nullable String ip,
    List<Object> ips,
    String locale,
    @Nullable String inviteRequest,
    RoleJson role,
    boolean confirmed,
    boolean approved,
    boolean suspended,
    boolean disabled,
    boolean silenced,
    boolean sensitized,
    AccountJson account) {

  public static AdminAccountJson of(ManagedAccount managed, AccountJson account) {
    return new AdminAccountJson(
        managed.account().toString(),
        managed.username(),
        null,
        managed.createdAt(),
        managed.email(),
        null,
        List.of(),
        managed.locale(),
        managed.reason().isEmpty() ? null : managed.reason(),
        RoleJson.of(managed.staff()),
        managed.emailVerified(),
        managed.approved(),
        managed.suspended(),
        false,
        false,
        false,
        account);
  }
}
