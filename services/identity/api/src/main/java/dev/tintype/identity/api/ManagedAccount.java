package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;

/**
 * An account as staff sees it.
 *
 * @param emailVerified or else the mailed code has not been typed in
 * @param approved or else staff has yet to decide on the sign-up
 * @param suspended staff has closed it for now
 * @param reason why the person wants to sign up; empty where none was given
 * @param staff the account belongs to staff itself
 */
public record ManagedAccount(
    AccountId account,
    String username,
    String displayName,
    String email,
    boolean emailVerified,
    boolean approved,
    boolean suspended,
    String locale,
    String reason,
    boolean staff,
    Instant createdAt) {}
