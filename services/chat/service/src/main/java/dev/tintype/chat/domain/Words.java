package dev.tintype.chat.domain;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.text.CleanText;
import java.text.Normalizer;
import java.util.Locale;

/** What people's words must be like. */
public final class Words {
  public static final int TEXT = 4_000;
  public static final int NAME = 100;
  private static final int CLIENT_ID = 64;
  private static final int EMOJI = 32;

  private Words() {}

  /** A message's text as it is kept; refused as invalid when it is too long. */
  public static String text(String text) {
    return limited("text", CleanText.lines(text), TEXT);
  }

  /** A group's name in one line; refused as invalid when it is too long. */
  public static String name(String name) {
    return limited("name", CleanText.line(name), NAME);
  }

  /** A client's own name for something; refused as invalid when it can't be one. */
  public static String clientId(String id) {
    if (id.isBlank() || !id.equals(CleanText.lines(id))) {
      throw Refusal.invalid("client_id", "ERR_BLANK", "must be given");
    }
    return limited("client_id", id, CLIENT_ID);
  }

  /** An emoji; refused as invalid when it is something else. */
  public static String emoji(String emoji) {
    boolean letters = emoji.codePoints().anyMatch(Character::isLetter);
    boolean some = emoji.codePoints().anyMatch(Words::isEmoji);
    if (letters || !some || emoji.length() > EMOJI || !emoji.equals(CleanText.lines(emoji))) {
      throw Refusal.invalid("emoji", "ERR_INVALID", "is not an emoji");
    }
    return emoji;
  }

  /** What to look for; refused as invalid when it is too short or too long. */
  public static String sought(String text) {
    String clean = CleanText.lines(text);
    if (CleanText.length(clean) < 2) {
      throw Refusal.invalid("q", "ERR_TOO_SHORT", "is too short (minimum is 2 characters)");
    }
    return folded(limited("q", clean, NAME));
  }

  /** A text in a form in which the same words are the same, whatever their case and width. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean isEmoji(int c) {
    return c > 0x7F && Character.isEmoji(c) || c == 0x20E3;
  }

  private static String limited(String field, String text, int limit) {
    if (CleanText.length(text) > limit) {
      throw Refusal.invalid(
          field, "ERR_TOO_LONG", "is too long (maximum is " + limit + " characters)");
    }
    return text;
  }
}
