package dev.tintype.gateway.presentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Facet;
import dev.tintype.content.api.Facet.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionHtmlTest {
  private static final String ORIGIN = "https://photos.example";

  @Test
  void plainTextIsEscapedAndBrokenIntoParagraphs() {
    assertThat(html("a < b & \"c\"\nd\n\n\n<script>alert('x')</script>"))
        .isEqualTo(
            "<p>a &lt; b &amp; &quot;c&quot;<br />d</p>"
                + "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>");
    assertThat(html("")).isEmpty();
  }

  @Test
  void facetsBecomeLinks() {
    String caption = "🌅 @Mira: #Захід https://example.org/?a=1&b=2";
    var facets =
        List.of(
            new Facet(Kind.MENTION, 3, 8, "Mira"),
            new Facet(Kind.HASHTAG, 10, 16, "захід"),
            new Facet(Kind.LINK, 17, caption.length(), "https://example.org/?a=1&b=2"));
    assertThat(html(caption, facets))
        .isEqualTo(
            "<p>🌅 <span class=\"h-card\"><a href=\"https://photos.example/@Mira\""
                + " class=\"u-url mention\">@<span>Mira</span></a></span>: "
                + "<a href=\"https://photos.example/tags/%D0%B7%D0%B0%D1%85%D1%96%D0%B4\""
                + " class=\"mention hashtag\" rel=\"tag\">#<span>Захід</span></a> "
                + "<a href=\"https://example.org/?a=1&amp;b=2\""
                + " rel=\"nofollow noopener noreferrer\" target=\"_blank\">"
                + "<span class=\"invisible\">https://</span>"
                + "<span class=\"\">example.org/?a=1&amp;b=2</span>"
                + "<span class=\"invisible\"></span></a></p>");
  }

  @Test
  void longAddressesAreShownShortened() {
    String url = "https://www.example.org/" + "x".repeat(50);
    assertThat(html(url, List.of(new Facet(Kind.LINK, 0, url.length(), url))))
        .contains("<span class=\"ellipsis\">example.org/" + "x".repeat(18) + "</span>")
        .contains("<span class=\"invisible\">" + "x".repeat(32) + "</span>");
  }

  @Test
  void nothingInAFacetCanBreakOutOfItsAttribute() {
    String url = "https://example.org/\"onload=\"alert(1)";
    assertThat(html(url, List.of(new Facet(Kind.LINK, 0, url.length(), url))))
        .doesNotContain("\"onload");
  }

  @Test
  void facetsThatDoNotFitAreLeftOut() {
    var facets = List.of(new Facet(Kind.HASHTAG, 0, 2, "a"), new Facet(Kind.HASHTAG, 1, 99, "b"));
    assertThat(html("#abc", facets)).endsWith("#<span>a</span></a>bc</p>");
  }

  private static String html(String caption) {
    return html(caption, List.of());
  }

  private static String html(String caption, List<Facet> facets) {
    return CaptionHtml.of(caption, facets, ORIGIN);
  }
}
