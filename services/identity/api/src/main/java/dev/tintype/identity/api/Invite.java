package dev.tintype.identity.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets people sign up in invite mode, and without approval in approval mode.
 *
 * @param maximumUses null for any number
 * @param expiresAt null for never
 */
public record Invite(
    long id,
    String code,
    @Nullable Integer maximumUses,
    int uses,
    @Nullable Instant expiresAt,
    Instant createdAt) {}
