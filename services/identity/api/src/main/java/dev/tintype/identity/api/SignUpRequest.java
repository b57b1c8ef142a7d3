package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;

/** Somebody who waits for approval. */
public record SignUpRequest(
    AccountId account,
    String username,
    String email,
    String locale,
    String reason,
    Instant createdAt) {}
