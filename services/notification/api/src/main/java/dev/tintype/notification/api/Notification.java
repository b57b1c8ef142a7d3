package dev.tintype.notification.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.NotificationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an account was told.
 *
 * @param group which notifications are told as one; its own id where it stands alone
 * @param actor who did it
 * @param subject the post, comment or conversation that it is about, by the kind of its id; null
 *     where it is about people only
 * @param filtered kept back among the requests of strangers
 */
public record Notification(
    NotificationId id,
    NotificationId group,
    Kind kind,
    AccountId actor,
    @Nullable Long subject,
    Instant at,
    boolean filtered) {}
