package dev.tintype.gateway.presentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.gateway.presentation.json.MediaLinks.Audience;
import dev.tintype.platform.messages.MediaId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MediaLinksTest {
  private static final MediaId MEDIA = new MediaId(123_456_789_012_345L);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final byte[] KEY = new byte[32];

  private final MediaLinks links = at(NOON);

  @Test
  void aPublicLinkWorksForAlways() {
    String proof = proof(links.url(MEDIA, "1080.webp", Audience.PUBLIC));

    assertThat(links.verify(MEDIA, proof)).contains(Instant.MAX);
    assertThat(at(Instant.parse("2090-01-01T00:00:00Z").plusSeconds(1)).verify(MEDIA, proof))
        .contains(Instant.MAX);
  }

  @Test
  void aRestrictedLinkWorksUntilTheEndOfTomorrow() {
    String proof = proof(links.url(MEDIA, "1080.webp", Audience.RESTRICTED));
    Instant end = Instant.parse("2026-11-24T00:00:00Z");

    assertThat(links.verify(MEDIA, proof)).contains(end);
    assertThat(at(end.minusSeconds(1)).verify(MEDIA, proof)).contains(end);
    assertThat(at(end).verify(MEDIA, proof)).isEmpty();
  }

  @Test
  void aRestrictedLinkStaysTheSameForADay() {
    String link = links.url(MEDIA, "1080.webp", Audience.RESTRICTED);

    assertThat(at(NOON.plusSeconds(11 * 3600)).url(MEDIA, "1080.webp", Audience.RESTRICTED))
        .isEqualTo(link);
    assertThat(at(NOON.plusSeconds(13 * 3600)).url(MEDIA, "1080.webp", Audience.RESTRICTED))
        .isNotEqualTo(link);
  }

  @Test
  void aSignatureIsGoodForItsOwnMediaAndTimeOnly() {
    String proof = proof(links.url(MEDIA, "1080.webp", Audience.RESTRICTED));

    assertThat(links.verify(new MediaId(MEDIA.value() + 1), proof)).isEmpty();
    assertThat(links.verify(MEDIA, proof.replaceFirst("^\\d+", "0"))).isEmpty();
    assertThat(links.verify(MEDIA, proof.replaceFirst("^\\d+", "9999999999"))).isEmpty();
    assertThat(new MediaLinks(new byte[] {1}, Clock.systemUTC()).verify(MEDIA, proof)).isEmpty();
  }

  @Test
  void nonsenseIsNoProof() {
    for (String proof :
        new String[] {
          "", "-", "0-", "0", "-abc", "x-y", "99999999999999999999-a", "0-äöü", "٣-abc", "0--"
        }) {
      assertThat(links.verify(MEDIA, proof)).as(proof).isEmpty();
    }
  }

  @Test
  void onlyPublicLinksLeadToTheCdn() {
    var links = new MediaLinks(KEY, Clock.systemUTC(), "https://cdn.example");
    String path = links.url(MEDIA, "1080.webp", Audience.PUBLIC);
    assertThat(links.permanent("https://here.example", MEDIA, "1080.webp"))
        .isEqualTo("https://cdn.example" + path);
    assertThat(links.folder("https://here.example", MEDIA, Audience.RESTRICTED))
        .startsWith("https://here.example/media/");
  }

  private static MediaLinks at(Instant time) {
    return new MediaLinks(KEY, Clock.fixed(time, ZoneOffset.UTC));
  }

  private static String proof(String url) {
    String[] segments = url.split("/");
    assertThat(segments).hasSize(5);
    assertThat(segments[1]).isEqualTo("media");
    assertThat(segments[2]).isEqualTo(MEDIA.toString());
    assertThat(segments[4]).isEqualTo("1080.webp");
    return segments[3];
  }
}
