package dev.tintype.reaction.domain;

import dev.tintype.platform.messages.Refusal;

/**
 * What somebody calls a collection.
 *
 * @param title 1 to 50 characters
 * @param description up to 500 characters
 */
public record CollectionWords(String title, String description) {
  private static final int TITLE = 50;
  private static final int DESCRIPTION = 500;

  /** Takes the words as they were typed; refuses those that are too long, and an empty title. */
  public static CollectionWords of(String title, String description) {
    var words = new CollectionWords(title.strip(), description.strip());
    if (words.title.isEmpty()) {
      throw Refusal.invalid("title", "ERR_BLANK", "can't be blank");
    }
    refuseLonger("title", words.title, TITLE);
    refuseLonger("description", words.description, DESCRIPTION);
    return words;
  }

  private static void refuseLonger(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw Refusal.invalid(
          field, "ERR_TOO_LONG", "is too long (maximum is " + most + " characters)");
    }
  }
}
