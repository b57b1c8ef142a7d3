package dev.tintype.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theVectorsOfTheRfcComeOut(long second, String code) {
    long step = Totp.stepAt(Instant.ofEpochSecond(second));
    assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
  }

  @Test
  void oneStepEitherWayIsTaken() {
    long now = Totp.stepAt(NOW);
    for (long step = now - 1; step <= now + 1; step++) {
      assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step), NOW, 0)).hasValue(step);
    }
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, now - 2), NOW, 0)).isEmpty();
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, now + 2), NOW, 0)).isEmpty();
  }

  @Test
  void noStepIsTakenTwiceNorAnEarlierOne() {
    long now = Totp.stepAt(NOW);
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, now), NOW, now)).isEmpty();
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, now - 1), NOW, now)).isEmpty();
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, now + 1), NOW, now)).hasValue(now + 1);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB"})
  void base32IsThatOfTheRfcWithoutPadding(String text, String encoded) {
    assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }
}
