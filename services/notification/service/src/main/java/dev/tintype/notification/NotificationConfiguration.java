package dev.tintype.notification;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * The notification service's settings.
 *
 * @param keptFor how long notifications are kept
 * @param chunk how many are told or taken back in one transaction
 */
public record NotificationConfiguration(Duration keptFor, int chunk) {

  /** The defaults. */
  public static final NotificationConfiguration DEFAULT =
      new NotificationConfiguration(Duration.ofDays(180), 500);

  public static NotificationConfiguration from(Settings settings) {
    return new NotificationConfiguration(
        settings.duration(
            "notification.kept-for", DEFAULT.keptFor(), "How long notifications are kept."),
        (int)
            Math.clamp(
                settings.number(
                    "notification.chunk",
                    DEFAULT.chunk(),
                    "How many notifications are told or taken back in one transaction."),
                1,
                10_000));
  }
}
