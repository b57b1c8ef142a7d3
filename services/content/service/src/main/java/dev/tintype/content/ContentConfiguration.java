package dev.tintype.content;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * Content's settings.
 *
 * @param idempotencyKeysKept how long a repeated request gets the first one's post
 */
public record ContentConfiguration(Duration idempotencyKeysKept) {

  /** The defaults. */
  public static final ContentConfiguration DEFAULT = new ContentConfiguration(Duration.ofHours(1));

  public static ContentConfiguration from(Settings settings) {
    return new ContentConfiguration(
        settings.duration(
            "content.idempotency-keys-kept",
            DEFAULT.idempotencyKeysKept(),
            "How long a repeated request to publish, known by its Idempotency-Key, gets the post"
                + " that the first one made."));
  }
}
