package dev.tintype.comment;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * Comment's settings.
 *
 * @param idempotencyKeysKept how long a repeated request gets the first one's comment
 */
public record CommentConfiguration(Duration idempotencyKeysKept) {

  /** The defaults. */
  public static final CommentConfiguration DEFAULT = new CommentConfiguration(Duration.ofHours(1));

  public static CommentConfiguration from(Settings settings) {
    return new CommentConfiguration(
        settings.duration(
            "comment.idempotency-keys-kept",
            DEFAULT.idempotencyKeysKept(),
            "How long a repeated request to comment, known by its Idempotency-Key, gets the"
                + " comment that the first one made."));
  }
}
