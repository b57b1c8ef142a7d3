package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
  private final AtomicReference<Path> lastFile = new AtomicReference<>();
  private final TestServer server =
      new TestServer(
          TestServer.local().taking(20_000, 2_000_000),
          new RateLimits((_, _, _) -> null, Map.of(), false),
          null,
          routes ->
              routes
                  .post("/api/v2/media", Access.anyone(), this::upload)
                  .post("/api/fail", Access.anyone(), this::fail));

  @AfterEach
  void stop() {
    server.close();
  }

  private Response upload(Request request) throws IOException {
    var file = request.file("file").orElseThrow();
    lastFile.set(file.file());
    return Response.json(
        List.of(
            file.name(),
            file.contentType(),
            file.bytes(),
            java.util.Arrays.hashCode(Files.readAllBytes(file.file())),
            request.text("description").orElse("")));
  }

  private Response fail(Request request) {
    lastFile.set(request.file("file").orElseThrow().file());
    throw new IllegalStateException("on purpose");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 300_000, 1_500_000})
  void aFileArrivesWholeWithItsParameters(int size) {
    byte[] content = new byte[size];
    new Random(7).nextBytes(content);
    var answer = post("/api/v2/media", body("cat.jpg", content, "a cat, 고양이"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "[\"cat.jpg\",\"image/jpeg\",%d,%d,\"a cat, 고양이\"]"
                .formatted(size, java.util.Arrays.hashCode(content)));
    assertThat(lastFile.get()).doesNotExist();
    assertThat(lastFile.get().getParent()).doesNotExist();
  }

  @Test
  void theFileIsDeletedAfterAFaultToo() {
    assertThat(post("/api/fail", body("a.jpg", new byte[100_000], "x")).statusCode())
        .isEqualTo(500);
    assertThat(lastFile.get().getParent()).doesNotExist();
  }

  @Test
  void aFileBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() {
    byte[] large = body("a.jpg", new byte[3_000_000], "x");
    assertThat(post("/api/v2/media", large).statusCode()).isEqualTo(413);
    var unannounced =
        server
            .to("/api/v2/media")
            .header("Content-Type", "multipart/form-data; boundary=XX")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)));
    assertThat(server.send(unannounced).statusCode()).isEqualTo(413);
  }

  @Test
  void aTextPartIsNoPlaceForAFile() {
    byte[] large = body("a.jpg", new byte[10], "x".repeat(400_000));
    assertThat(post("/api/v2/media", large).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyThatBreaksOffIsRefused() {
    byte[] whole = body("a.jpg", new byte[1_000], "x");
    var half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(post("/api/v2/media", half).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyWithoutABoundaryIsRefused() {
    byte[] whole = body("a.jpg", new byte[1_000], "x");
    var noBoundary =
        server
            .to("/api/v2/media")
            .header("Content-Type", "multipart/form-data")
            .POST(BodyPublishers.ofByteArray(whole));
    assertThat(server.send(noBoundary).statusCode()).isEqualTo(400);
  }

  @Test
  void tooManyPartsAreRefused() {
    var many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append("--XX\r\nContent-Disposition: form-data; name=\"a")
          .append(i)
          .append("\"\r\n\r\n1\r\n");
    }
    many.append("--XX--\r\n");
    assertThat(post("/api/v2/media", many.toString().getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> post(String path, byte[] body) {
    return server.send(
        server
            .to(path)
            .header("Content-Type", "multipart/form-data; boundary=XX")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static byte[] body(String name, byte[] content, String description) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("--XX\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n"
                + description
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(
        ("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
