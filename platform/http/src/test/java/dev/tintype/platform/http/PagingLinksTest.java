package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Page;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagingLinksTest {
  private static final String LIST = "https://photos.example/api/v1/timelines/home";
  private static final String FOLLOWERS = "https://photos.example/api/v1/accounts/1/followers";
  private static final List<String> CURSORS = List.of("max_id", "min_id", "since_id", "limit");
  private static final List<String> NAMES =
      List.of("_pe", "only_media", "max_id", "limit", "types[]", "cursor", "q", "min_id");
  private static final List<String> VALUES =
      List.of("a,b;c", "<x>\"", "한국", "🌸", "https://photos.example/x?limit=1");
  private static final String SIGNS = "&=?#%+;,<>\"' /\\[]\r\n\0";
  private static final long[] EDGES = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE};
  private static final Pattern LINK = Pattern.compile("<([^<>]+)>; rel=\"(next|prev)\"");

  /** What an app gets that splits at commas and semicolons, as the Pixelfed app does. */
  private static Map<String, URI> split(String header) {
    Map<String, URI> links = new LinkedHashMap<>();
    for (String part : header.split(",")) {
      String[] pieces = part.strip().split(";");
      assertThat(pieces).hasSize(2);
      var link = LINK.matcher(part.strip());
      assertThat(link.matches()).as(part).isTrue();
      links.put(link.group(2), URI.create(link.group(1)));
    }
    return links;
  }

  private static List<RequestContent.Pair> query(URI link) {
    List<RequestContent.Pair> pairs = new ArrayList<>();
    for (String one : link.getRawQuery().split("&")) {
      String[] sides = one.split("=", 2);
      pairs.add(new RequestContent.Pair(decode(sides[0]), decode(sides[1])));
    }
    return pairs;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String value(URI link, String name) {
    return query(link).stream()
        .filter(pair -> pair.name().equals(name))
        .map(RequestContent.Pair::value)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /** Each number is another set of parameters, the same ones at every run. */
  @ParameterizedTest
  @MethodSource("seeds")
  void anyParametersSurviveAndTheCursorIsFoundEvenBySplitting(long seed) {
    var random = new SplittableRandom(seed);
    List<RequestContent.Pair> asked =
        Stream.generate(() -> pair(random)).limit(random.nextInt(7)).toList();
    long older = cursor(random);
    long newer = cursor(random);
    int limit = random.nextInt(1, 81);
    var page = new Page<>(List.of(1), older, newer);
    var links = split(PagingLinks.of(page, LIST, asked, limit).orElseThrow());

    assertThat(value(links.get("next"), "max_id")).isEqualTo(Long.toString(older));
    assertThat(value(links.get("prev"), "min_id")).isEqualTo(Long.toString(newer));
    for (URI link : links.values()) {
      assertThat(link.isAbsolute()).isTrue();
      assertThat(value(link, "limit")).isEqualTo(Integer.toString(limit));
      assertThat(query(link).getFirst().name()).isEqualTo("limit");
      var kept = query(link).stream().filter(it -> !CURSORS.contains(it.name())).toList();
      assertThat(kept).containsAll(expected(asked));
    }
  }

  /** Array members all stay; of another name that is repeated only the last value does. */
  private static List<RequestContent.Pair> expected(List<RequestContent.Pair> asked) {
    Map<String, RequestContent.Pair> last = new LinkedHashMap<>();
    int position = 0;
    for (RequestContent.Pair pair : asked) {
      boolean cursor = pair.name().equals("cursor") && pair.value().contains("://");
      if (!CURSORS.contains(pair.name()) && !cursor) {
        last.put(pair.name().endsWith("[]") ? pair.name() + position++ : pair.name(), pair);
      }
    }
    return List.copyOf(last.values());
  }

  static LongStream seeds() {
    return LongStream.range(0, 1_000);
  }

  private static long cursor(RandomGenerator random) {
    return random.nextInt(4) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
  }

  private static RequestContent.Pair pair(RandomGenerator random) {
    return new RequestContent.Pair(
        random.nextBoolean() ? oneOf(NAMES, random) : text(random, 1, 8),
        random.nextBoolean() ? oneOf(VALUES, random) : text(random, 0, 12));
  }

  private static String oneOf(List<String> texts, RandomGenerator random) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** Half of it is of the signs that mean something in addresses and headers. */
  private static String text(RandomGenerator random, int shortest, int longest) {
    int length = random.nextInt(shortest, longest + 1);
    return random
        .ints(length)
        .map(number ->
            number < 0
                ? SIGNS.charAt(Math.floorMod(number, SIGNS.length()))
                : number % Character.MIN_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void theLastPageHasNoNext() {
    var links =
        split(PagingLinks.of(new Page<>(List.of(1), null, 9L), LIST, List.of(), 20).orElseThrow());
    assertThat(links).containsOnlyKeys("prev");
  }

  @Test
  void anEmptyPageHasNoLinks() {
    assertThat(PagingLinks.of(Page.empty(), LIST, List.of(), 20)).isEmpty();
  }

  @Test
  void thePixelfedAppScrollsPeopleBackwards() {
    var page = new Page<>(List.of(1), 5L, 9L);
    var pe = List.of(new RequestContent.Pair("_pe", "1"));
    var links = split(PagingLinks.of(page, FOLLOWERS, pe, 40).orElseThrow());
    assertThat(links).containsOnlyKeys("prev");
    assertThat(value(links.get("prev"), "max_id")).isEqualTo("5");
    assertThat(split(PagingLinks.of(page, FOLLOWERS, List.of(), 40).orElseThrow()))
        .containsOnlyKeys("next", "prev");
    assertThat(split(PagingLinks.of(page, LIST, pe, 40).orElseThrow()))
        .containsOnlyKeys("next", "prev");
  }

  /** It passes the whole link as {@code cursor=}, unencoded, so that our max_id becomes its own. */
  @Test
  void aWholeLinkPassedAsACursorStillPages() {
    var page = new Page<>(List.of(1), 5L, 9L);
    var pe = List.of(new RequestContent.Pair("_pe", "1"));
    URI link = split(PagingLinks.of(page, FOLLOWERS, pe, 40).orElseThrow()).get("prev");
    var content = new RequestContent();
    content.addQuery("_pe=1&cursor=" + link);
    assertThat(content.parameters().text("max_id")).contains("5");
    var next = PagingLinks.of(new Page<>(List.of(1), 3L, 4L), FOLLOWERS, content.query(), 40);
    assertThat(next.orElseThrow()).contains("max_id=3").doesNotContain("cursor", "max_id=5");
  }
}
