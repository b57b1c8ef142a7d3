package dev.tintype.gateway.presentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.gateway.presentation.json.MediaLinks.Audience;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.api.Variant;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MediaPresenterTest {
  private static final String ORIGIN = "https://photos.example";
  private static final List<Variant> PICTURES =
      List.of(
          new Variant("1440.jpg", "image/jpeg", 1440, 960, 200_000),
          new Variant("1440.webp", "image/webp", 1440, 960, 90_000),
          new Variant("preview.jpg", "image/jpeg", 490, 327, 30_000),
          new Variant("preview.webp", "image/webp", 490, 327, 20_000),
          new Variant("320.jpg", "image/jpeg", 320, 213, 12_000),
          new Variant("320.webp", "image/webp", 320, 213, 8_000));

  private final MediaPresenter presenter =
      new MediaPresenter(new MediaLinks(new byte[32], Clock.systemUTC()));

  @Test
  void aPictureIsShownAsTheLargestJpegAndEverySizeIsASource() {
    var json = json(media(MediaType.IMAGE, MediaState.READY, "A barn", PICTURES, 0));

    assertThat(json.path("id").asString()).isEqualTo("42");
    assertThat(json.path("type").asString()).isEqualTo("image");
    assertThat(json.path("url").asString())
        .startsWith(ORIGIN + "/media/42/0-")
        .endsWith("/1440.jpg");
    assertThat(json.path("preview_url").asString()).endsWith("/preview.jpg");
    assertThat(json.path("description").asString()).isEqualTo("A barn");
    assertThat(json.path("sources").values())
        .extracting(source -> source.path("type").asString() + source.path("width").asInt())
        .containsExactly("image/jpeg320", "image/webp320", "image/jpeg1440", "image/webp1440");
  }

  @Test
  void theMetaTellsSizesAndFocusAsMastodonDoes() {
    var meta = json(media(MediaType.IMAGE, MediaState.READY, "", PICTURES, 0)).path("meta");

    assertThat(meta.path("original").path("width").asInt()).isEqualTo(1440);
    assertThat(meta.path("original").path("height").asInt()).isEqualTo(960);
    assertThat(meta.path("original").path("size").asString()).isEqualTo("1440x960");
    assertThat(meta.path("original").path("aspect").asDouble()).isEqualTo(1.5);
    assertThat(meta.path("small").path("size").asString()).isEqualTo("490x327");
    assertThat(meta.path("focus").path("x").asDouble()).isEqualTo(0.25);
    assertThat(meta.path("focus").path("y").asDouble()).isEqualTo(-0.5);
    assertThat(meta.has("duration")).isFalse();
  }

  @Test
  void whatIsNotReadyHasNoAddress() {
    var json = json(media(MediaType.IMAGE, MediaState.PROCESSING, "", List.of(), 0));

    assertThat(json.path("url").isNull()).isTrue();
    assertThat(json.path("preview_url").isNull()).isTrue();
    assertThat(json.path("description").isNull()).isTrue();
    assertThat(json.path("sources").isEmpty()).isTrue();
  }

  @Test
  void aLoopIsAGifvWithAFilmAndAStillPreview() {
    var files = new java.util.ArrayList<>(PICTURES);
    files.add(new Variant("loop.mp4", "video/mp4", 800, 532, 90_000));
    var json = json(media(MediaType.GIF, MediaState.READY, "", files, 2_340));

    assertThat(json.path("type").asString()).isEqualTo("gifv");
    assertThat(json.path("url").asString()).endsWith("/loop.mp4");
    assertThat(json.path("preview_url").asString()).endsWith("/preview.jpg");
    assertThat(json.path("meta").path("duration").asDouble()).isEqualTo(2.34);
    assertThat(json.path("meta").path("length").asString()).isEqualTo("0:00:02.34");
    assertThat(json.path("sources").values())
        .noneMatch(source -> source.path("type").asString().startsWith("video"));
  }

  private JsonNode json(Media media) {
    return HttpJson.MAPPER.readTree(
        HttpJson.write(presenter.present(media, Audience.PUBLIC, ORIGIN)));
  }

  private static Media media(
      MediaType type, MediaState state, String alt, List<Variant> variants, long millis) {
    return new Media(
        new MediaId(42),
        new AccountId(7),
        type,
        MediaPurpose.POST,
        state,
        3000,
        2000,
        "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
        alt,
        new Focus(0.25, -0.5),
        variants,
        millis,
        null,
        false,
        null,
        Instant.EPOCH);
  }
}
