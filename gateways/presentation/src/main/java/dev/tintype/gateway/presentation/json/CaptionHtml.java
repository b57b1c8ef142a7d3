package dev.tintype.gateway.presentation.json;

import dev.tintype.content.api.Facet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a caption as HTML: paragraphs, line breaks and links where the facets are; all else is
 * escaped.
 */
public final class CaptionHtml {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

  /** Longer addresses are shown shortened. */
  private static final int SHOWN = 30;

  private CaptionHtml() {}

  /** Empty for an empty caption. */
  public static String of(String caption, List<Facet> facets, String origin) {
    if (caption.isBlank()) {
      return "";
    }
    var html = new StringBuilder("<p>");
    int done = 0;
    for (Facet facet : facets) {
      if (facet.start() >= done && facet.end() <= caption.length()) {
        html.append(text(caption.substring(done, facet.start())));
        html.append(link(facet, caption.substring(facet.start(), facet.end()), origin));
        done = facet.end();
      }
    }
    return html.append(text(caption.substring(done))).append("</p>").toString();
  }

  private static String text(String text) {
    String paragraphs = BLANK_LINES.matcher(BioHtml.escape(text)).replaceAll("</p><p>");
    return paragraphs.replace("\n", "<br />");
  }

  private static String link(Facet facet, String text, String origin) {
    return switch (facet.kind()) {
      case HASHTAG ->
          "<a href=\"%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
              .formatted(
                  BioHtml.escape(tagAddress(facet.value(), origin)),
                  BioHtml.escape(text.substring(1)));
      case MENTION ->
          ("<span class=\"h-card\"><a href=\"%s/@%s\" class=\"u-url mention\">"
                  + "@<span>%s</span></a></span>")
              .formatted(
                  BioHtml.escape(origin),
                  BioHtml.escape(facet.value()),
                  BioHtml.escape(facet.value()));
      case LINK -> address(facet.value());
    };
  }

  /** Where a hashtag's posts are. */
  public static String tagAddress(String key, String origin) {
    return origin + "/tags/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String address(String url) {
    String bare = url.replaceFirst("^https?://(www\\.)?", "");
    String hidden = url.substring(0, url.length() - bare.length());
    int shown = Math.min(SHOWN, bare.codePointCount(0, bare.length()));
    int cut = bare.offsetByCodePoints(0, shown);
    return ("<a href=\"%s\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">"
            + "<span class=\"invisible\">%s</span><span class=\"%s\">%s</span>"
            + "<span class=\"invisible\">%s</span></a>")
        .formatted(
            BioHtml.escape(url),
            BioHtml.escape(hidden),
            cut < bare.length() ? "ellipsis" : "",
            BioHtml.escape(bare.substring(0, cut)),
            BioHtml.escape(bare.substring(cut)));
  }
}
