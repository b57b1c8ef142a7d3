package dev.tintype.gateway.presentation.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes plain text as HTML: web addresses, {@code @names} and {@code #tags} become links, and all
 * else is escaped. Nothing of the text reaches the page as markup.
 */
public final class BioHtml {
  private static final Pattern LINKED =
      Pattern.compile(
          "(?<url>https?://[^\\s<>\"'\\u3000]+)"
              + "|(?<![\\p{L}\\p{N}_@./])@(?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?)"
              + "(?![A-Za-z0-9_@]|\\.[A-Za-z0-9_])"
              + "|(?<![\\p{L}\\p{N}_&/#])#(?<tag>[\\p{L}\\p{N}_]*[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*)");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

  /** Longer addresses are shown shortened. */
  private static final int SHOWN = 30;

  private BioHtml() {}

  /** Paragraphs at blank lines, {@code <br />} at other line breaks; empty for empty text. */
  public static String paragraphs(String text, String origin) {
    if (text.isBlank()) {
      return "";
    }
    return Arrays.stream(BLANK_LINES.split(text.strip()))
        .map(part -> "<p>" + line(part, origin).replace("\n", "<br />") + "</p>")
        .collect(Collectors.joining());
  }

  /** Text inside a line. */
  public static String line(String text, String origin) {
    var html = new StringBuilder();
    int done = 0;
    var matcher = LINKED.matcher(text);
    while (matcher.find()) {
      html.append(escape(text.substring(done, matcher.start())));
      html.append(link(matcher.toMatchResult(), origin));
      done = matcher.end();
    }
    return html.append(escape(text.substring(done))).toString();
  }

  /** For text and for quoted attributes alike. */
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.append((char) letter);
          }
        });
    return escaped.toString();
  }

  private static String link(MatchResult match, String origin) {
    if (match.group("url") != null) {
      return address(match.group("url"));
    }
    if (match.group("name") != null) {
      String name = match.group("name");
      return "<a href=\"%s/@%s\" class=\"u-url mention\">@<span>%s</span></a>"
          .formatted(escape(origin), name, name);
    }
    String tag = match.group("tag");
    return "<a href=\"%s/tags/%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
        .formatted(escape(origin), URLEncoder.encode(tag, StandardCharsets.UTF_8), escape(tag));
  }

  private static String address(String found) {
    String url = withoutEnd(found);
    String rest = found.substring(url.length());
    String bare = url.replaceFirst("^https?://(www\\.)?", "");
    String hidden = url.substring(0, url.length() - bare.length());
    boolean shortened = bare.length() > SHOWN;
    int cut = shortened ? Character.offsetByCodePoints(bare, 0, shownCodePoints(bare)) : 0;
    String shown = shortened ? bare.substring(0, cut) : bare;
    return ("<a href=\"%s\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">"
                + "<span class=\"invisible\">%s</span><span class=\"%s\">%s</span>"
                + "<span class=\"invisible\">%s</span></a>")
            .formatted(
                escape(url),
                escape(hidden),
                shortened ? "ellipsis" : "",
                escape(shown),
                escape(shortened ? bare.substring(cut) : ""))
        + escape(rest);
  }

  private static int shownCodePoints(String bare) {
    return Math.min(SHOWN, bare.codePointCount(0, bare.length()));
  }

  /** A sentence's punctuation does not belong to the address that ends it. */
  private static String withoutEnd(String url) {
    int end = url.length();
    while (end > 0 && isPunctuation(url, end - 1)) {
      end--;
    }
    return url.substring(0, end);
  }

  private static boolean isPunctuation(String url, int at) {
    char letter = url.charAt(at);
    if (letter == ')') {
      String before = url.substring(0, at);
      return before.chars().filter(one -> one == '(').count()
          <= before.chars().filter(one -> one == ')').count();
    }
    return ".,;:!?".indexOf(letter) >= 0;
  }
}
