package dev.tintype.identity.domain;

import dev.tintype.identity.api.AccountState;
import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is stored.
 *
 * @param email null once it is deleted
 * @param passwordHash null once it is deleted
 * @param activatedAt when others first heard of it
 */
public record Account(
    AccountId id,
    String username,
    String displayName,
    @Nullable String email,
    @Nullable String passwordHash,
    String locale,
    String reason,
    boolean verificationAsked,
    @Nullable Instant emailVerifiedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant activatedAt,
    @Nullable Instant suspendedAt,
    @Nullable Instant deletionRequestedAt,
    @Nullable Instant deletedAt,
    Instant createdAt) {

  /** How far along its life it is. */
  public AccountState state() {
    if (deletedAt != null) {
      return AccountState.DELETED;
    }
    if (deletionRequestedAt != null) {
      return AccountState.DELETING;
    }
    if (suspendedAt != null) {
      return AccountState.SUSPENDED;
    }
    if (verificationAsked && emailVerifiedAt == null) {
      return AccountState.UNVERIFIED;
    }
    return approvedAt == null ? AccountState.PENDING : AccountState.ACTIVE;
  }

  /** The address to write to; only for accounts that are not deleted. */
  public String address() {
    if (email == null) {
      throw new IllegalStateException("account " + id + " has no e-mail address");
    }
    return email;
  }
}
