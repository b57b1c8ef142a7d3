package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.Invite;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invite with the address to give away. */
public record InviteJson(
    String id,
    String code,
    String url,
    @Nullable Integer maxUses,
    int uses,
    @Nullable Instant expiresAt,
    Instant createdAt) {

  public static InviteJson of(Invite invite, String origin) {
    return new InviteJson(
        Long.toString(invite.id()),
        invite.code(),
        origin + "/sign-up?invite=" + invite.code(),
        invite.maximumUses(),
        invite.uses(),
        invite.expiresAt(),
        invite.createdAt());
  }
}
