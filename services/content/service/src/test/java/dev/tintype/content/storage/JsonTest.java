package dev.tintype.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.PostMedia;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void whatAnEarlierVersionHasStoredLacksNumbersAndHasWhatNobodyKnows() {
    var media =
        Json.read(
            """
            {"id": "7", "kind": "IMAGE", "width": 640, "blurhash": "", "alt": "a boat", "shade": "sepia",
             "variants": [{"name": "320.jpg", "contentType": "image/jpeg", "width": 320}]}
            """,
            PostMedia.class);
    assertThat(media.width()).isEqualTo(640);
    assertThat(media.durationMillis()).isZero();
    assertThat(media.focusX()).isZero();
    assertThat(media.variants())
        .containsExactly(new PostMedia.Variant("320.jpg", "image/jpeg", 320, 0, 0));
  }
}
