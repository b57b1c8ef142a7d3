package dev.tintype.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/callback",
        "https://app.example/callback?kept=1",
        "http://localhost:3000/",
        "http://127.0.0.1/x",
        "urn:ietf:wg:oauth:2.0:oob",
        "pixelfed://login",
        "oauth2redirect://com.keylesspalace.tusky/",
        "com.tapbots.Ivory.10217:/request_token",
        "icecubesapp://",
        "moz-extension://0f5e/x.html"
      })
  void appsAddressesAreTaken(String uri) {
    assertThat(RedirectUris.allowed(uri)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/callback",
        "callback",
        "https://",
        "https:///callback",
        "https://app.example/#fragment",
        "https://user:secret@app.example/",
        "https://app.example/a b",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://app.example/1",
        "about:blank",
        "app://x\r\nSet-Cookie: a=b"
      })
  void whatABrowserWouldRunOrNotReachIsNot(String uri) {
    assertThat(RedirectUris.allowed(uri)).isFalse();
  }
}
