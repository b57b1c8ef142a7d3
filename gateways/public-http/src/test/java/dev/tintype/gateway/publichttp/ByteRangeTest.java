package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

  @Test
  void aRangeHasBothEndsInIt() {
    assertThat(ByteRange.of("bytes=0-99", 1000)).contains(new ByteRange(0, 100));
    assertThat(ByteRange.of("bytes=100-100", 1000)).contains(new ByteRange(100, 1));
    assertThat(new ByteRange(100, 50).contentRange(1000)).isEqualTo("bytes 100-149/1000");
  }

  @Test
  void anOpenRangeGoesToTheEnd() {
    assertThat(ByteRange.of("bytes=900-", 1000)).contains(new ByteRange(900, 100));
    assertThat(ByteRange.of("bytes=900-99999999999", 1000)).contains(new ByteRange(900, 100));
  }

  @Test
  void aSuffixIsCountedFromTheEnd() {
    assertThat(ByteRange.of("bytes=-100", 1000)).contains(new ByteRange(900, 100));
    assertThat(ByteRange.of("bytes=-5000", 1000)).contains(new ByteRange(0, 1000));
  }

  @Test
  void whatLiesBehindTheEndIsEmpty() {
    assertThat(ByteRange.of("bytes=1000-", 1000)).contains(new ByteRange(1000, 0));
    assertThat(ByteRange.of("bytes=5000-6000", 1000).orElseThrow().length()).isZero();
    assertThat(ByteRange.of("bytes=-0", 1000).orElseThrow().length()).isZero();
    assertThat(new ByteRange(1000, 0).contentRange(1000)).isEqualTo("bytes */1000");
  }

  @Test
  void severalRangesOrNonsenseMeanTheWholeFile() {
    for (String header :
        new String[] {
          "bytes=0-1,5-6",
          "bytes=5-2",
          "bytes=-",
          "bytes=a-b",
          "lines=1-2",
          "",
          "bytes=0-٣",
          "bytes=99999999999999999999-"
        }) {
      assertThat(ByteRange.of(header, 1000)).as(header).isEmpty();
    }
  }
}
