package dev.tintype.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlurhashTest {

  @Test
  void aPlainColourHasNoDetail() {
    var white = new byte[8 * 6 * 3];
    Arrays.fill(white, (byte) 255);
    String hash = Blurhash.of(white, 8, 6);

    assertThat(hash).hasSize(28).startsWith("L");
    assertThat(hash.substring(2, 6)).isEqualTo("TSUA");
  }

  @Test
  void blackIsTheDocumentedHash() {
    assertThat(Blurhash.of(new byte[6 * 6 * 3], 6, 6)).isEqualTo("L00000fQfQfQfQfQfQfQfQfQfQfQ");
  }

  @Test
  void anUprightPictureHasMoreRows() {
    assertThat(Blurhash.of(new byte[3 * 9 * 3], 3, 9)).startsWith("T").hasSize(28);
  }
}
