package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NatsLinkTest {
  @Test
  void aServerThatDoesNotAnswerIsNamedWithItsSetting() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var url = "nats://user:secret@127.0.0.1:" + port;
    assertThatThrownBy(() -> NatsLink.connect(configuration("nats.url=" + url), "test"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("nats.url")
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aWrongAddressIsNamedWithItsSetting() {
    assertThatThrownBy(() -> configuration("nats.url=http://localhost:4222"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("nats.url")
        .hasMessageContaining("nats://localhost:4222");
  }

  @Test
  void missingCredentialsAreNamedWithTheirSetting() {
    var configuration = configuration("nats.url=nats://localhost:1", "nats.credentials=/no/file");
    assertThatThrownBy(() -> NatsLink.connect(configuration, "test"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("nats.credentials")
        .hasMessageContaining("/no/file");
  }

  @Test
  void aNumberOutOfRangeIsNamedWithItsSetting() {
    assertThatThrownBy(() -> configuration("nats.replicas=0"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("nats.replicas");
  }

  private static NatsConfiguration configuration(String... settings) {
    return NatsConfiguration.from(new GivenSettings(null, Map.of(), List.of(settings)));
  }
}
