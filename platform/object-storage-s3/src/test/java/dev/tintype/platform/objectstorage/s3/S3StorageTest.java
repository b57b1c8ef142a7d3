package dev.tintype.platform.objectstorage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.testing.TestS3;
import dev.tintype.platform.testing.contract.ObjectStorageContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3StorageTest extends ObjectStorageContract {
  private static final int LARGE = 21_000_001;

  private final TestS3 s3 = TestS3.shared();
  private @Nullable S3Storage storage;

  @Override
  protected ObjectStorage open() {
    storage = new S3Storage(configuration(s3, s3.newBucket()), new SimpleMeterRegistry());
    return storage;
  }

  @AfterEach
  void close() {
    if (storage != null) {
      storage.close();
    }
  }

  static S3Configuration configuration(TestS3 server, String bucket) {
    return new S3Configuration(
        server.url(), "us-east-1", bucket, server.accessKey(), server.secretKey(), true, true);
  }

  @Test
  void aLargeFileGoesUpInPartsAndComesBackWhole() throws IOException {
    byte[] bytes = new byte[LARGE];
    new Random(7).nextBytes(bytes);
    storage.put("media/42/film.mp4", Files.write(temporary.resolve("large"), bytes));

    assertThat(storage.find("media/42/film.mp4").orElseThrow().bytes()).isEqualTo(LARGE);
    try (var all = storage.read("media/42/film.mp4", 0, Long.MAX_VALUE)) {
      assertThat(all.readAllBytes()).isEqualTo(bytes);
    }
    try (var middle = storage.read("media/42/film.mp4", 8_388_600, 20)) {
      assertThat(middle.readAllBytes())
          .isEqualTo(java.util.Arrays.copyOfRange(bytes, 8_388_600, 8_388_620));
    }
  }

  @Test
  void whoStopsReadingHalfWayHoldsNobodyUp() throws IOException {
    storage.put("media/42/film.mp4", Files.write(temporary.resolve("large"), new byte[LARGE]));
    for (int i = 0; i < 200; i++) {
      try (var in = storage.read("media/42/film.mp4", 0, Long.MAX_VALUE)) {
        assertThat(in.read()).isZero();
      }
    }
  }

  @Test
  void aFolderOfMoreObjectsThanOneBatchTakesIsDeletedWhole() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    try (var uploads = java.util.concurrent.Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 1_005; i++) {
        String key = "media/42/" + i;
        uploads.submit(() -> storage.put(key, file));
      }
    }
    var later = Instant.now().plusSeconds(60);
    assertThat(storage.storedBefore(later, "media/42/", 2_000)).hasSize(1_005);

    storage.deleteAll("media/42/");

    assertThat(storage.storedBefore(later, "media/42/", 10)).isEmpty();
  }

  @Test
  void aPresignedAddressNeedsNobodyElseAndEnds() throws Exception {
    storage.put("media/42/a.jpg", Files.writeString(temporary.resolve("file"), "a picture"));

    URI address =
        storage.presigned("media/42/a.jpg", "image/jpeg", Duration.ofMinutes(5)).orElseThrow();

    assertThat(get(address).body()).isEqualTo("a picture");
    assertThat(get(address).headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(get(URI.create(address.toString().replace("a.jpg", "b.jpg"))).statusCode())
        .isEqualTo(403);
    var bare = URI.create(address.toString().replaceFirst("\\?.*", ""));
    assertThat(get(bare).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
