package dev.tintype.content.domain;

import dev.tintype.content.api.Facet;
import dev.tintype.content.api.Facet.Kind;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A caption that has been read: where its links, hashtags and possible mentions are.
 *
 * @param facets in order, none inside another; the mentions are only names that were called
 * @param hashtags each once, as first written
 */
public record Caption(String text, List<Facet> facets, List<Hashtag> hashtags) {
  private static final int MOST_TAGS = 60;
  private static final int MOST_MENTIONS = 50;

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

  public Caption {
    facets = List.copyOf(facets);
    hashtags = List.copyOf(hashtags);
  }

  /** Reads a clean text. */
  public static Caption of(String text) {
    var facets = new ArrayList<Facet>();
    var tags = new LinkedHashMap<String, Hashtag>();
    Matcher matcher = MARKS.matcher(text);
    while (matcher.find()) {
      if (matcher.group("link") != null) {
        facets.add(link(matcher));
      } else if (matcher.group("tag") != null) {
        addTag(matcher, facets, tags);
      } else {
        facets.add(mention(matcher));
      }
    }
    return new Caption(text, facets, List.copyOf(tags.values()));
  }

  /** The names called, in lower case, each once. */
  public List<String> calledNames() {
    return facets.stream()
        .filter(facet -> facet.kind() == Kind.MENTION)
        .map(Facet::value)
        .distinct()
        .limit(MOST_MENTIONS)
        .toList();
  }

  /** The facets without the mentions of nobody; the others get the name's own spelling. */
  public List<Facet> facets(List<Mention> mentions) {
    Map<String, String> names =
        mentions.stream()
            .collect(
                Collectors.toMap(
                    mention -> mention.username().toLowerCase(Locale.ROOT),
                    Mention::username,
                    (first, second) -> first));
    return facets.stream()
        .filter(facet -> facet.kind() != Kind.MENTION || names.containsKey(facet.value()))
        .map(facet -> facet.kind() == Kind.MENTION ? named(facet, names) : facet)
        .toList();
  }

  private static Facet named(Facet facet, Map<String, String> names) {
    return new Facet(facet.kind(), facet.start(), facet.end(), names.get(facet.value()));
  }

  private static Facet link(Matcher matcher) {
    String address = TRAILING.matcher(matcher.group("link")).replaceFirst("");
    return new Facet(Kind.LINK, matcher.start(), matcher.start() + address.length(), address);
  }

  private static void addTag(Matcher matcher, List<Facet> facets, Map<String, Hashtag> tags) {
    String display = matcher.group("tag");
    String key = TagKey.of(display);
    if (CleanText.length(key) > LONGEST_TAG || tags.size() == MOST_TAGS && !tags.containsKey(key)) {
      return;
    }
    tags.putIfAbsent(key, new Hashtag(key, display));
    facets.add(new Facet(Kind.HASHTAG, matcher.start(), matcher.end(), key));
  }

  private static Facet mention(Matcher matcher) {
    String name = matcher.group("name").toLowerCase(Locale.ROOT);
    return new Facet(Kind.MENTION, matcher.start(), matcher.end(), name);
  }
}
