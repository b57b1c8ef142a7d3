package dev.tintype.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.Secret;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PkceTest {
  private static final Secret VERIFIER = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  @Test
  void theExampleOfTheRfcProves() {
    assertThat(Pkce.isChallenge(CHALLENGE)).isTrue();
    assertThat(Pkce.proves(VERIFIER, CHALLENGE)).isTrue();
  }

  @RepeatedTest(20)
  void noOtherVerifierProves() {
    Secret other = Tokens.next();
    assertThat(Pkce.proves(other, CHALLENGE)).isFalse();
    String made =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.sha256(other.text()));
    assertThat(Pkce.proves(other, made)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tooshort",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"
      })
  void othersAreNoChallenges(String challenge) {
    assertThat(Pkce.isChallenge(challenge)).isFalse();
  }

  @Test
  void theChallengeItselfProvesNothing() {
    assertThat(Pkce.proves(Secret.of(CHALLENGE), CHALLENGE)).isFalse();
  }
}
