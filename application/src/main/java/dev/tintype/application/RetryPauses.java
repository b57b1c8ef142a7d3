package dev.tintype.application;

import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How an installation says when a failing event is tried again. */
final class RetryPauses {
  private static final String KEY = "events.retry-pauses";
  private static final String USUAL = "200ms,1s,3s,10s,30s,1m,3m,7m";
  private static final Pattern PAUSE = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

  private RetryPauses() {}

  static RetryPlan from(Settings settings) {
    String given =
        settings.text(
            KEY,
            USUAL,
            "The pauses after each failed attempt to handle an event; after one attempt more it is"
                + " a dead letter");
    return new RetryPlan(Arrays.stream(given.split(",")).map(RetryPauses::pause).toList());
  }

  private static Duration pause(String text) {
    var parts = PAUSE.matcher(text.strip());
    if (!parts.matches()) {
      throw new BadSettings(
          "setting %s takes pauses such as %s, not \"%s\"".formatted(KEY, USUAL, text));
    }
    long count = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }
}
