package dev.tintype.gateway.presentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BioHtmlTest {
  private static final String ORIGIN = "https://photos.example";

  @Test
  void markupInTheTextIsShownAndNotObeyed() {
    assertThat(paragraphs("<script>alert('&\"')</script>"))
        .isEqualTo("<p>&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;</p>");
  }

  @Test
  void blankLinesMakeParagraphsAndOthersBreaks() {
    assertThat(paragraphs("one\ntwo\n \nthree")).isEqualTo("<p>one<br />two</p><p>three</p>");
    assertThat(paragraphs(" \n ")).isEmpty();
  }

  @Test
  void namesAndTagsBecomeLinks() {
    assertThat(line("with @Ann_1. in #львів"))
        .isEqualTo(
            "with <a href=\"https://photos.example/@Ann_1\" class=\"u-url mention\">"
                + "@<span>Ann_1</span></a>. in "
                + "<a href=\"https://photos.example/tags/%D0%BB%D1%8C%D0%B2%D1%96%D0%B2\""
                + " class=\"mention hashtag\" rel=\"tag\">#<span>львів</span></a>");
  }

  @Test
  void mailAddressesPathsAndBareNumbersAreNoLinks() {
    assertThat(line("ann@ben.example a/#b #1 @cho@other.example")).doesNotContain("<a");
  }

  @Test
  void webAddressesBecomeLinksWithoutTheSentencesEnd() {
    assertThat(line("see https://www.ann.example/a_(b)."))
        .isEqualTo(
            "see <a href=\"https://www.ann.example/a_(b)\" rel=\"nofollow noopener noreferrer\""
                + " target=\"_blank\"><span class=\"invisible\">https://www.</span>"
                + "<span class=\"\">ann.example/a_(b)</span>"
                + "<span class=\"invisible\"></span></a>.");
  }

  @Test
  void anAddressCannotLeaveItsAttribute() {
    assertThat(line("https://x.example/\"onmouseover=alert(1)"))
        .contains("href=\"https://x.example/\"")
        .doesNotContain("\"onmouseover")
        .contains("&quot;onmouseover");
    assertThat(line("https://x.example/?a=1&b='2"))
        .contains("href=\"https://x.example/?a=1&amp;b=\"");
    assertThat(line("javascript:alert(1)")).doesNotContain("<a");
  }

  @Test
  void longAddressesAreShownShortened() {
    assertThat(line("https://ann.example/" + "x".repeat(40)))
        .contains("<span class=\"ellipsis\">ann.example/xxxxxxxxxxxxxxxxxx</span>");
  }

  private static String paragraphs(String text) {
    return BioHtml.paragraphs(text, ORIGIN);
  }

  private static String line(String text) {
    return BioHtml.line(text, ORIGIN);
  }
}
