package dev.tintype.media.domain;

import dev.tintype.media.api.Focus;
import dev.tintype.platform.messages.Refusal;

/** What people may say about their media. */
public final class Descriptions {
  /** Characters that a description may have. */
  public static final int MAX_ALT = 1500;

  private Descriptions() {}

  /** The description without space around it; refused when it is too long. */
  public static String alt(String text) {
    String alt = text.strip();
    if (alt.codePointCount(0, alt.length()) > MAX_ALT) {
      throw Refusal.invalid(
          "description",
          "ERR_TOO_LONG",
          "is too long (maximum is %d characters)".formatted(MAX_ALT));
    }
    return alt;
  }

  /** The focus point itself; refused when it lies outside the picture. */
  public static Focus focus(Focus focus) {
    if (!(Math.abs(focus.x()) <= 1 && Math.abs(focus.y()) <= 1)) {
      throw Refusal.invalid("focus", "ERR_INVALID", "must be two numbers from -1 to 1");
    }
    return focus;
  }
}
