package dev.tintype.platform.objectstorage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.testing.TestS3;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the server, or what was said of it, is no good. */
class S3TroubleTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aMissingBucketIsNamedAtStartUp() {
    var s3 = TestS3.shared();
    assertTrouble(
        configuration(s3, "not-there", s3.accessKey(), s3.secretKey()),
        "setting s3.bucket: there is no bucket \"not-there\" at " + s3.url());
  }

  @Test
  void aWrongKeyIsNamedAtStartUp() {
    var s3 = TestS3.shared();
    assertTrouble(
        configuration(s3, "any-bucket", "nobody", s3.secretKey()), "setting s3.access-key");
    assertTrouble(
        configuration(s3, "any-bucket", s3.accessKey(), "wrong"), "setting s3.secret-key");
  }

  @Test
  void aWrongAddressIsNamedAtStartUp() {
    assertTrouble(
        new S3Configuration("http://127.0.0.1:1", "x", "bucket", "a", "b", false, false),
        "setting s3.url: http://127.0.0.1:1 can't be reached");
  }

  @Test
  void settingsThatCannotBeRightAreRefused() {
    assertThatThrownBy(() -> settings("s3.url=photos"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("setting s3.url is \"photos\"");
    assertThatThrownBy(() -> settings("s3.url=http://a", "s3.bucket=No Bucket"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("setting s3.bucket");
    assertThatThrownBy(() -> settings("s3.url=http://a"))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("setting s3.access-key");
    assertThat(settings().chosen()).isFalse();
  }

  @Test
  void aServerThatIsAwayIsUnavailableUntilItIsBack(@TempDir Path folder) throws IOException {
    Path small = Files.writeString(folder.resolve("small"), "a picture");
    Path large = Files.write(folder.resolve("large"), new byte[17 << 20]);
    try (var s3 = TestS3.start();
        var storage = new S3Storage(S3StorageTest.configuration(s3, s3.newBucket()), meters)) {
      storage.put("media/1/a.jpg", small);

      s3.kill();

      assertUnavailable(() -> storage.put("media/2/a.jpg", small));
      assertUnavailable(() -> storage.put("media/3/a.mp4", large));
      assertUnavailable(() -> storage.read("media/1/a.jpg", 0, 9));
      assertUnavailable(() -> storage.find("media/1/a.jpg"));
      assertUnavailable(() -> storage.deleteAll("media/1/"));
      assertThat(meters.counter("tintype_s3_unavailable").count()).isEqualTo(5);

      s3.restart();

      assertThat(storage.find("media/1/a.jpg")).isPresent();
      assertThat(storage.find("media/2/a.jpg")).isEmpty();
      assertThat(storage.find("media/3/a.mp4")).isEmpty();
      storage.put("media/2/a.jpg", small);
      assertThat(storage.find("media/2/a.jpg")).isPresent();
    }
  }

  private static void assertUnavailable(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable()));
  }

  private void assertTrouble(S3Configuration configuration, String words) {
    assertThatThrownBy(() -> new S3Storage(configuration, meters).close())
        .isInstanceOf(BadSettings.class)
        .hasMessageStartingWith(words)
        .hasMessageNotContaining("\n");
  }

  private static S3Configuration configuration(
      TestS3 server, String bucket, String accessKey, String secretKey) {
    return new S3Configuration(
        server.url(), "us-east-1", bucket, accessKey, secretKey, false, false);
  }

  private static S3Configuration settings(String... sets) {
    return S3Configuration.from(new GivenSettings(null, Map.of(), List.of(sets)));
  }
}
