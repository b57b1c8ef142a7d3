package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;

/**
 * A new account.
 *
 * @param state active, unverified or pending
 * @param token good at once, but it can do nothing before the account is active
 */
public record SignedUp(
    AccountId account,
    String username,
    String displayName,
    String locale,
    AccountState state,
    Secret token,
    Instant createdAt) {}
