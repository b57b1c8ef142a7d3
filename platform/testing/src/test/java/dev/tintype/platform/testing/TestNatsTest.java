package dev.tintype.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TestNatsTest {
  @Test
  void aKilledServerComesBackOnTheSamePort() throws Exception {
    try (var nats = TestNats.start()) {
      var url = nats.url();
      assertThat(greeting(url)).contains("\"jetstream\":true");
      nats.kill();
      nats.restart();
      assertThat(nats.url()).isEqualTo(url);
      assertThat(greeting(url)).contains("\"jetstream\":true");
    }
  }

  private static String greeting(String url) throws IOException {
    var address = URI.create(url);
    try (var socket = new Socket(address.getHost(), address.getPort());
        var reader =
            new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()))) {
      return reader.readLine();
    }
  }
}
