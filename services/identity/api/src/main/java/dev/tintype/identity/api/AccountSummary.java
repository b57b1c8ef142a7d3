package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;

/** What anybody may know of an account. */
public record AccountSummary(
    AccountId account, String username, AccountState state, boolean staff, Instant createdAt) {}
