package dev.tintype.content.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Facet;
import dev.tintype.content.api.Facet.Kind;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Mention;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.text.CleanText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {

  @ParameterizedTest
  @CsvSource({
    "#sunset, sunset",
    "(#sunset), sunset",
    "look:#Sunset!, sunset",
    "#2026trip, 2026trip",
    "#München, münchen",
    "#STRASSE, strasse",
    "#straße, strasse",
    "#ὈΔΥΣΣΕΎΣ, ὀδυσσεύς",
    "#Київ, київ",
    "#서울, 서울",
    "#नमस्ते, नमस्ते",
    "＃東京, 東京",
    "#ＡＢＣ, abc",
    "#a_b, a_b",
    "#long-tag, long",
  })
  void readsHashtagsOfAllScripts(String text, String key) {
    assertThat(Caption.of(text).hashtags()).extracting(Hashtag::key).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#1",
        "#2026",
        "# sunset",
        "a#b",
        "&#39;",
        "https://example.org/#part",
        "/#x",
        "##",
        "#·"
      })
  void leavesAloneWhatIsNoHashtag(String text) {
    assertThat(Caption.of(text).hashtags()).isEmpty();
  }

  @Test
  void differentSpellingsAreOneHashtagAsFirstWritten() {
    assertThat(Caption.of("#Kyiv #KYIV #kyiv").hashtags())
        .containsExactly(new Hashtag("kyiv", "Kyiv"));
  }

  @ParameterizedTest
  @CsvSource({
    "@mira, mira",
    "(@mira), mira",
    "thanks @Mira., mira",
    "@mira's, mira",
    "@mi.ra!, mi.ra",
    "@mi_ra_, mi_ra_",
    "안녕@mira, ",
    "me@example.org, ",
    "@mira@elsewhere.example, ",
    "@mi.ra@elsewhere.example, ",
    "https://example.org/@mira, ",
  })
  void readsCalledNames(String text, String name) {
    assertThat(Caption.of(text).calledNames()).isEqualTo(name == null ? List.of() : List.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "see https://example.org/a?b=c#d., https://example.org/a?b=c#d",
    "(https://example.org), https://example.org",
    "<https://example.org>, https://example.org",
  })
  void readsLinksWithoutTheSentenceAroundThem(String text, String link) {
    assertThat(Caption.of(text).facets()).extracting(Facet::value).containsExactly(link);
  }

  @Test
  void facetsSayWhereTheyAre() {
    var caption = Caption.of("🌅 with @mira #Sunset");
    var mira = new Mention(new AccountId(1), "Mira");
    assertThat(caption.facets(List.of(mira)))
        .containsExactly(
            new Facet(Kind.MENTION, 8, 13, "Mira"), new Facet(Kind.HASHTAG, 14, 21, "sunset"));
    assertThat(caption.facets(List.of())).extracting(Facet::kind).containsExactly(Kind.HASHTAG);
  }

  @Test
  void aFloodOfHashtagsIsCutOff() {
    var flood = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      flood.append("#t").append(i).append(' ');
    }
    assertThat(Caption.of(flood.toString()).hashtags()).hasSize(60);
  }

  @Test
  void textIsCleaned() {
    assertThat(CleanText.lines(" a\r\nb\u0000\rc\uD800 ")).isEqualTo("a\nb\nc\uFFFD");
    assertThat(CleanText.line(" a \n b ")).isEqualTo("a b");
    assertThat(CleanText.length("🌅🌅")).isEqualTo(2);
  }
}
