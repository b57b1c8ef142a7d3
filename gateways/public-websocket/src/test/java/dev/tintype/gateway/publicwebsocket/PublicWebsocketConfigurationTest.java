package dev.tintype.gateway.publicwebsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebsocketConfigurationTest {

  private static List<URI> gateways(String given) {
    var settings = new GivenSettings(null, Map.of(), List.of("websocket.gateways=" + given));
    return PublicWebsocketConfiguration.from(settings).gateways();
  }

  @Test
  void streamsArePassedOnToAnyNumberOfGateways() {
    assertThat(gateways("")).isEmpty();
    assertThat(gateways("http://one:8083, https://two"))
        .containsExactly(URI.create("http://one:8083"), URI.create("https://two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one:8083", "ws://one:8083", "http://one/path", "http://", "http://a b"})
  void whatIsNoAddressIsSaidSo(String given) {
    assertThatThrownBy(() -> gateways(given))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(given);
  }
}
