package dev.tintype.notification.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.NotificationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notifications that are told as one: "ann and 41 others".
 *
 * @param group names the group for as long as there is one; the notification's id where it stands
 *     alone
 * @param alone told by itself, whatever else there is of the kind
 * @param subject as in {@link Notification}
 * @param count of how many it is made
 * @param newest the last of them, by which groups are in order
 * @param at when that was
 * @param actors those who did it last, at most {@value #SAMPLE}, the last one first
 */
public record NotificationGroup(
    NotificationId group,
    boolean alone,
    Kind kind,
    @Nullable Long subject,
    long count,
    NotificationId newest,
    Instant at,
    List<AccountId> actors) {

  /** Of how many people a group names at the most. */
  public static final int SAMPLE = 8;

  public NotificationGroup {
    actors = List.copyOf(actors);
  }
}
