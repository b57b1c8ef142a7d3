package dev.tintype.content.domain;

import dev.tintype.content.api.ContentLimits;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.PostContent;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.text.CleanText;
import dev.tintype.platform.text.LanguageTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author's words must be like; problems are named as clients know the fields. */
public final class ContentRules {
  private ContentRules() {}

  /**
   * The content as it is kept.
   *
   * @throws RefusedException invalid, with all that is wrong; an empty post is not, since a draft
   *     may be empty
   */
  public static PostContent clean(PostContent content) {
    var clean =
        new PostContent(
            CleanText.lines(content.caption()),
            content.media(),
            content.audience(),
            cleanPlace(content.place()),
            content.commentsDisabled(),
            content.sensitive(),
            CleanText.line(content.spoilerText()),
            LanguageTag.clean(content.language()),
            content.licence());
    var problems = new ArrayList<Problem>();
    checkLength(problems, "status", clean.caption(), ContentLimits.CAPTION);
    checkLength(problems, "spoiler_text", clean.spoilerText(), ContentLimits.SPOILER);
    if (clean.place() != null) {
      checkLength(problems, "place", clean.place().name(), ContentLimits.PLACE);
    }
    if (clean.media().size() > ContentLimits.ALBUM) {
      problems.add(
          new Problem(
              "media_ids", "ERR_TOO_LONG", "can be " + ContentLimits.ALBUM + " at the most"));
    } else if (new HashSet<>(clean.media()).size() < clean.media().size()) {
      problems.add(new Problem("media_ids", "ERR_TAKEN", "has the same picture twice"));
    }
    refuse(problems);
    return clean;
  }

  /**
   * Makes sure that there is something to see.
   *
   * @throws RefusedException invalid, when there is neither text nor picture
   */
  public static void requireSomething(String caption, List<?> media) {
    if (caption.isEmpty() && media.isEmpty()) {
      throw Refusal.invalid("status", "ERR_BLANK", "can't be blank without pictures");
    }
  }

  /** A new caption, cleaned; refused as invalid when it is too long. */
  public static String cleanCaption(String caption) {
    return limited("status", CleanText.lines(caption), ContentLimits.CAPTION);
  }

  /** A new alt text, cleaned; refused as invalid when it is too long. */
  public static String cleanAlt(String alt) {
    return limited("description", CleanText.lines(alt), ContentLimits.ALT_TEXT);
  }

  /** A new text in front of the post, cleaned; refused as invalid when it is too long. */
  public static String cleanSpoiler(String text) {
    return limited("spoiler_text", CleanText.line(text), ContentLimits.SPOILER);
  }

  /** A new place, cleaned; null for an empty name; refused as invalid when it is too long. */
  public static @Nullable Place cleanPlace(@Nullable String name) {
    var place = cleanPlace(name == null ? null : new Place(name));
    if (place != null) {
      limited("place", place.name(), ContentLimits.PLACE);
    }
    return place;
  }

  private static @Nullable Place cleanPlace(@Nullable Place place) {
    String name = place == null ? "" : CleanText.line(place.name());
    return name.isEmpty() ? null : new Place(name);
  }

  private static String limited(String field, String text, int limit) {
    var problems = new ArrayList<Problem>();
    checkLength(problems, field, text, limit);
    refuse(problems);
    return text;
  }

  private static void checkLength(List<Problem> problems, String field, String text, int limit) {
    if (CleanText.length(text) > limit) {
      problems.add(
          new Problem(field, "ERR_TOO_LONG", "is too long (maximum is " + limit + " characters)"));
    }
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal.Invalid(List.copyOf(problems)));
    }
  }
}
