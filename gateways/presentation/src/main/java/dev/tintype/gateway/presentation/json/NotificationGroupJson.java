package dev.tintype.gateway.presentation.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's group of notifications. A group stands on one page only, with all that is in it, at
 * the place of its newest notification, which is why the page's ids are that one's.
 *
 * @param type in Mastodon's words; {@code accepted} and {@code message_request} are our own
 * @param kind the same in ours, which tell comments from mentions
 * @param mostRecentNotificationId a number, as Mastodon has it; where numbers are doubles {@code
 *     pageMaxId} says the same
 * @param sampleAccountIds who has done it last
 * @param conversationId with whom somebody wants to talk; null for all else
 */
public record NotificationGroupJson(
    String groupKey,
    long notificationsCount,
    String type,
    String kind,
    long mostRecentNotificationId,
    String pageMinId,
    String pageMaxId,
    Instant latestPageNotificationAt,
    List<String> sampleAccountIds,
    @Nullable String statusId,
    @Nullable String conversationId) {}
