package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is muted.
 *
 * @param until null without an end
 */
public record MutedAccount(AccountId account, @Nullable Instant until) {}
