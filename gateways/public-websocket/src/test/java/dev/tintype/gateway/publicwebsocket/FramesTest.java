package dev.tintype.gateway.publicwebsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {
  private final FakeListening listening = new FakeListening();

  private Ear ear(String stream) {
    return listening.ear(1, StreamName.parse(stream, "Sea", null).orElseThrow());
  }

  @Test
  void thePayloadIsATextEvenWhereItIsJson() {
    new Frames("update", "{\"id\":\"1\"}").sendTo(ear("hashtag"));
    assertThat(listening.told)
        .containsExactly(
            "{\"stream\":[\"hashtag\",\"Sea\"],\"event\":\"update\","
                + "\"payload\":\"{\\\"id\\\":\\\"1\\\"}\"}");
  }

  @Test
  void someEventsHaveNoPayload() {
    new Frames("filters_changed", null).sendTo(ear("user"));
    assertThat(listening.told)
        .containsExactly("{\"stream\":[\"user\"],\"event\":\"filters_changed\"}");
  }

  @Test
  void ourOwnStreamHearsNothingOfIt() {
    new Frames("update", "{}").sendTo(listening.ear(1, null));
    assertThat(listening.told).isEmpty();
  }
}
