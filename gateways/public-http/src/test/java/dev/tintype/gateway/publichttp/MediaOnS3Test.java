package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaLinks.Audience;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.objectstorage.s3.S3Configuration;
import dev.tintype.platform.objectstorage.s3.S3Storage;
import dev.tintype.platform.runtime.Secrets;
import dev.tintype.platform.runtime.SharedCache;
import dev.tintype.platform.testing.TestS3;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door with a bucket behind it. */
class MediaOnS3Test {
  private static final MediaId MEDIA = new MediaId(42);

  @TempDir private Path folder;
  private final MediaLinks links =
      new MediaLinks(new Secrets(new byte[32]).keyFor("media-links"), Clock.systemUTC());

  @Test
  void restrictedPicturesAreLoadedFromTheBucketAndPublicOnesFromUs() throws Exception {
    var s3 = TestS3.shared();
    try (var storage = storage(s3);
        var gateway = new TestGateway(storage, SharedCache.NOTHING)) {
      storage.put("media/42/320.webp", Files.writeString(folder.resolve("file"), "a picture"));

      var restricted = gateway.get(links.url(MEDIA, "320.webp", Audience.RESTRICTED));
      assertThat(restricted.statusCode()).isEqualTo(307);
      assertThat(restricted.headers().firstValue("Cache-Control")).contains("private, max-age=600");
      var there = load(restricted.headers().firstValue("Location").orElseThrow());
      assertThat(there.body()).isEqualTo("a picture");
      assertThat(there.headers().firstValue("Content-Type")).contains("image/webp");

      var open = gateway.get(links.url(MEDIA, "320.webp", Audience.PUBLIC));
      assertThat(open.statusCode()).isEqualTo(200);
      assertThat(open.body()).isEqualTo("a picture");
    }
  }

  @Test
  void anUploadWhileTheBucketIsAwayIsToldToComeAgainAndLeavesNothing() {
    try (var s3 = TestS3.start();
        var storage = storage(s3);
        var gateway = new TestGateway(storage, SharedCache.NOTHING)) {
      var commands = new AtomicInteger();
      gateway.bus.handle(
          UploadMedia.class,
          (_, _) -> {
            commands.incrementAndGet();
            throw Refusal.invalid("file", "ERR_INVALID", "is no picture");
          });

      s3.kill();
      var refused = upload(gateway);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("Service temporarily unavailable");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(gateway.get(links.url(MEDIA, "320.webp", Audience.PUBLIC)).statusCode())
          .isEqualTo(503);
      assertThat(commands).hasValue(0);

      s3.restart();
      assertThat(storage.storedBefore(Instant.MAX, "incoming/", 10)).isEmpty();
      assertThat(upload(gateway).statusCode()).isEqualTo(422);
      assertThat(commands).hasValue(1);
    }
  }

  private static S3Storage storage(TestS3 s3) {
    return new S3Storage(
        new S3Configuration(
            s3.url(), "us-east-1", s3.newBucket(), s3.accessKey(), s3.secretKey(), true, true),
        new SimpleMeterRegistry());
  }

  private static HttpResponse<String> upload(TestGateway gateway) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\na picture\r\n--b--\r\n";
    return gateway.send(
        gateway
            .to("/api/v2/media")
            .header("Authorization", "Bearer ann")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> load(String address)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
