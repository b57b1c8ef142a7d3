package dev.tintype.gateway.presentation.json;

import dev.tintype.platform.http.OneOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's notification.
 *
 * @param type in Mastodon's words, as far as it has any
 * @param kind the same in ours, which tell comments from mentions
 * @param status null where it is about people only
 */
public record NotificationJson(
    String id,
    @OneOf({"favourite", "mention", "follow", "follow_request", "status"}) String type,
    String kind,
    String groupKey,
    Instant createdAt,
    AccountJson account,
    @Nullable StatusJson status) {}
