package dev.tintype.notification.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept back of one person.
 *
 * @param id names the request
 * @param actor the one whose notifications are kept back
 * @param count how many they are
 * @param lastSubject the post or comment of the last of them that had one; null for none
 */
public record NotificationRequest(
    long id,
    AccountId actor,
    long count,
    @Nullable Long lastSubject,
    Instant createdAt,
    Instant updatedAt) {}
