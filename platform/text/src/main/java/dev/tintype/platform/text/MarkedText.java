package dev.tintype.platform.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that has been read: where its links, hashtags and possible mentions are.
 *
 * @param marks in order, none inside another; the mentions are only names that were called
 * @param tags each once, as first written
 */
public record MarkedText(String text, List<Mark> marks, List<Tag> tags) {
  private static final int MOST_TAGS = 60;
  private static final int MOST_MENTIONS = 50;

  /** What a stretch of the text is. */
  public enum Kind {
    HASHTAG,
    MENTION,
    LINK
  }

  /**
   * A stretch that is more than text.
   *
   * @param start offset of its first UTF-16 unit
   * @param end offset after its last UTF-16 unit
   * @param value a hashtag's key, a called name, or a link's address
   */
  public record Mark(Kind kind, int start, int end, String value) {}

  /**
   * A hashtag.
   *
   * @param key by {@link TagKey}
   * @param display as it was written, without the {@code #}
   */
  public record Tag(String key, String display) {}

  /** A hashtag has at least one letter; what stands before it must not be part of a word. */
  private static final Pattern MARKS =
      Pattern.compile(
          """
          (?<link>https?://[^\\s<>"]+)\
          |(?<![\\p{L}\\p{M}\\p{N}_/&])[#＃](?<tag>[\\p{L}\\p{M}\\p{N}_·・\\u200c]*\
          [\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{N}_·・\\u200c]*)\
          |(?<![\\p{L}\\p{M}\\p{N}_/.+-])@(?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)\
          (?![A-Za-z0-9_.-]*@)\
          """);

  private static final Pattern TRAILING = Pattern.compile("[.,;:!?'\\])}»”]+$");
  private static final int LONGEST_TAG = 100;

  public MarkedText {
    marks = List.copyOf(marks);
    tags = List.copyOf(tags);
  }

  /** Reads a clean text. */
  public static MarkedText of(String text) {
    var marks = new ArrayList<Mark>();
    var tags = new LinkedHashMap<String, Tag>();
    Matcher matcher = MARKS.matcher(text);
    while (matcher.find()) {
      if (matcher.group("link") != null) {
        marks.add(link(matcher));
      } else if (matcher.group("tag") != null) {
        addTag(matcher, marks, tags);
      } else {
        marks.add(mention(matcher));
      }
    }
    return new MarkedText(text, marks, List.copyOf(tags.values()));
  }

  /** The names called, in lower case, each once. */
  public List<String> calledNames() {
    return marks.stream()
        .filter(mark -> mark.kind() == Kind.MENTION)
        .map(Mark::value)
        .distinct()
        .limit(MOST_MENTIONS)
        .toList();
  }

  /**
   * The marks without the mentions of nobody; the others get the name's own spelling.
   *
   * @param usernames those of the called names that there are, in their own spelling
   */
  public List<Mark> marks(Collection<String> usernames) {
    Map<String, String> names =
        usernames.stream()
            .collect(
                Collectors.toMap(
                    name -> name.toLowerCase(Locale.ROOT), name -> name, (first, second) -> first));
    return marks.stream()
        .filter(mark -> mark.kind() != Kind.MENTION || names.containsKey(mark.value()))
        .map(mark -> mark.kind() == Kind.MENTION ? named(mark, names) : mark)
        .toList();
  }

  private static Mark named(Mark mark, Map<String, String> names) {
    return new Mark(mark.kind(), mark.start(), mark.end(), names.get(mark.value()));
  }

  private static Mark link(Matcher matcher) {
    String address = TRAILING.matcher(matcher.group("link")).replaceFirst("");
    return new Mark(Kind.LINK, matcher.start(), matcher.start() + address.length(), address);
  }

  private static void addTag(Matcher matcher, List<Mark> marks, Map<String, Tag> tags) {
    String display = matcher.group("tag");
    String key = TagKey.of(display);
    if (CleanText.length(key) > LONGEST_TAG || tags.size() == MOST_TAGS && !tags.containsKey(key)) {
      return;
    }
    tags.putIfAbsent(key, new Tag(key, display));
    marks.add(new Mark(Kind.HASHTAG, matcher.start(), matcher.end(), key));
  }

  private static Mark mention(Matcher matcher) {
    String name = matcher.group("name").toLowerCase(Locale.ROOT);
    return new Mark(Kind.MENTION, matcher.start(), matcher.end(), name);
  }
}
