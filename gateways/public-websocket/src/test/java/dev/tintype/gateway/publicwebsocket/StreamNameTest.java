package dev.tintype.gateway.publicwebsocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamNameTest {
  private static final AccountId ANN = new AccountId(7);

  @ParameterizedTest
  @CsvSource({
    "user, account.7",
    "user:notification, account.7",
    "direct, account.7",
    "list, account.7",
    "public, public",
    "public:local, public",
    "public:local:media, public",
    "hashtag, tag.lighthouse",
    "hashtag:local, tag.lighthouse"
  })
  void everyStreamHasItsTopic(String name, String topic) {
    var stream = StreamName.parse(name, "#LightHouse", "17").orElseThrow();
    assertThat(stream.topics(ANN)).containsExactly(topic);
    assertThat(stream.mediaOnly()).isEqualTo(name.endsWith("media"));
  }

  @Test
  void nothingComesFromOtherServers() {
    assertThat(StreamName.parse("public:remote", null, null).orElseThrow().topics(ANN)).isEmpty();
  }

  @Test
  void whatIsIncompleteOrUnknownIsNoStream() {
    assertThat(StreamName.parse("hashtag", " ", null)).isEmpty();
    assertThat(StreamName.parse("list", null, null)).isEmpty();
    assertThat(StreamName.parse("weather", "x", "x")).isEmpty();
  }

  @Test
  void streamsAreNamedAsTheyWereAskedFor() {
    assertThat(StreamName.parse("hashtag", "Sea", null).orElseThrow().words())
        .containsExactly("hashtag", "Sea");
    assertThat(StreamName.parse("user", "Sea", null).orElseThrow().words()).containsExactly("user");
  }
}
