package dev.tintype.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.testing.TestMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoStoreTest {

  @Test
  void aServerThatIsNotThereIsNamedAtStartUp() {
    assertTrouble(
        "mongodb://127.0.0.1:1/tintype",
        "setting mongo.url: MongoDB at 127.0.0.1:1 can't be reached");
  }

  @Test
  void aWrongPasswordIsNamedAtStartUpAndNotShown() {
    var url = TestMongo.shared().newDatabase().replace("mongodb://", "mongodb://mira:hush@");
    assertTrouble(url, "setting mongo.url: MongoDB at");
    assertThatThrownBy(() -> open(url)).hasMessageContaining("account and password");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> settings("mongo.url=http://mongo"))
        .isInstanceOf(BadSettings.class)
        .hasMessageStartingWith("setting mongo.url must look like mongodb://");
    assertThat(settings().chosen()).isFalse();
    assertThat(settings("mongo.url=mongodb://mira:hush@a,b:3/x"))
        .hasToString("a,b:3")
        .matches(MongoConfiguration::chosen);
  }

  private static void assertTrouble(String url, String words) {
    assertThatThrownBy(() -> open(url))
        .isInstanceOf(BadSettings.class)
        .hasMessageStartingWith(words)
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("\n");
  }

  private static void open(String url) {
    new MongoStore(new MongoConfiguration(url), new SimpleMeterRegistry()).close();
  }

  private static MongoConfiguration settings(String... sets) {
    return MongoConfiguration.from(new GivenSettings(null, Map.of(), List.of(sets)));
  }
}
