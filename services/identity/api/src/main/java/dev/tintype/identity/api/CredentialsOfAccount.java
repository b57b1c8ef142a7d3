package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;

/** The private side of an account. */
public record CredentialsOfAccount(
    AccountId account,
    String username,
    String displayName,
    String email,
    boolean emailVerified,
    String locale,
    AccountState state,
    boolean staff,
    Instant createdAt) {}
