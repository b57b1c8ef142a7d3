package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaLinks.Audience;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.DescribeMedia;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.api.Variant;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Secrets;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRoutesTest {
  private static final MediaId MEDIA = new MediaId(42);
  private static final String PICTURE = "0123456789abcdef";

  @TempDir private Path folder;
  private final TestGateway gateway = new TestGateway();
  private final MediaLinks links =
      new MediaLinks(new Secrets(new byte[32]).keyFor("media-links"), Clock.systemUTC());

  @AfterEach
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/media", "/api/v2/media"})
  void anUploadIsAnsweredWithTheWholePicture(String path) {
    var received = new AtomicReference<UploadMedia>();
    gateway.bus.handle(
        UploadMedia.class,
        (_, command) -> {
          received.set(command);
          return media(MediaState.READY);
        });
    var answer = upload(path, "focus", "0.5,-0.25");

    assertThat(answer.statusCode()).isEqualTo(200);
    var json = TestGateway.json(answer);
    assertThat(json.at("/id").asString()).isEqualTo("42");
    assertThat(json.at("/url").asString()).startsWith(gateway.origin() + "/media/42/");
    assertThat(json.at("/meta/small/width").asInt()).isEqualTo(400);
    assertThat(received.get().incoming()).startsWith("incoming/");
    assertThat(received.get().bytes()).isEqualTo(PICTURE.length());
    assertThat(received.get().focus()).isEqualTo(new Focus(0.5, -0.25));
    assertThat(received.get().purpose()).isEqualTo(MediaPurpose.POST);
  }

  @Test
  void aRefusedFileIsToldInBothForms() {
    gateway.bus.handle(
        UploadMedia.class,
        (_, _) -> {
          throw Refusal.invalid("file", "ERR_INVALID", "must be a picture");
        });
    var answer = upload("/api/v1/media", "description", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    var json = TestGateway.json(answer);
    assertThat(json.at("/error").asString()).isEqualTo("Validation failed: File must be a picture");
    assertThat(json.at("/errors/file/0").asString()).isEqualTo("File must be a picture");
    assertThat(json.at("/message").asString()).isEqualTo("File must be a picture");
  }

  @Test
  void anUploadWithoutAFileIsRefused() {
    var answer =
        gateway.send(
            gateway
                .to("/api/v2/media")
                .header("Authorization", "Bearer ann")
                .POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("File can't be blank");
  }

  @Test
  void aFocusThatIsNoneIsRefused() {
    assertThat(upload("/api/v2/media", "focus", "left").statusCode()).isEqualTo(422);
    assertThat(upload("/api/v2/media", "focus", "0.1,0.2,0.3").statusCode()).isEqualTo(422);
  }

  @Test
  void visitorsCannotUpload() {
    var answer = gateway.send(gateway.to("/api/v2/media").POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void theStateOfMediaIsItsStatus() {
    assertThat(show(MediaState.READY).statusCode()).isEqualTo(200);
    assertThat(show(MediaState.PROCESSING).statusCode()).isEqualTo(206);
    assertThat(show(MediaState.UPLOADED).statusCode()).isEqualTo(206);
    var failed = show(MediaState.FAILED);
    assertThat(failed.statusCode()).isEqualTo(422);
    assertThat(TestGateway.json(failed).at("/error").asString()).isEqualTo("File is damaged");
  }

  @Test
  void aDescriptionMayStandInTheAddress() {
    var received = new AtomicReference<DescribeMedia>();
    gateway.bus.handle(
        DescribeMedia.class,
        (_, command) -> {
          received.set(command);
          return media(MediaState.READY);
        });
    var answer =
        gateway.send(
            gateway
                .to("/api/v1/media/42?description=A%20barn")
                .header("Authorization", "Bearer ann")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(received.get()).isEqualTo(new DescribeMedia(MEDIA, "A barn", null));
  }

  @Test
  void mediaInUseIsNotDeleted() {
    gateway.bus.handle(
        DeleteMedia.class,
        (_, command) -> {
          if (command.media().equals(MEDIA)) {
            throw Refusal.conflict("Media attachment is currently used by a status");
          }
          return Done.DONE;
        });

    assertThat(delete("42").statusCode()).isEqualTo(422);
    assertThat(delete("42").body()).contains("currently used by a status");
    assertThat(delete("43").statusCode()).isEqualTo(200);
    assertThat(delete("43").body()).isEqualTo("{}");
  }

  @Test
  void aFileIsServedForGood() {
    store();
    var answer = gateway.get(links.permanent("", MEDIA, "320.webp"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PICTURE);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/webp");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
  }

  @Test
  void aRestrictedFileIsKeptByTheBrowserOnly() {
    store();
    var answer = gateway.get(links.url(MEDIA, "320.webp", Audience.RESTRICTED));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).startsWith("private, max-age=");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() {
    store();
    String link = links.permanent("", MEDIA, "320.webp");
    String tag = header(gateway.get(link), "ETag");
    var answer = gateway.get(link, "If-None-Match", "\"other\", W/" + tag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo(tag);
  }

  @Test
  void aPartIsSentWhereOneIsAskedFor() {
    store();
    String link = links.permanent("", MEDIA, "320.webp");

    var part = gateway.get(link, "Range", "bytes=4-7");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("4567");
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 4-7/16");
    assertThat(gateway.get(link, "Range", "bytes=-3").body()).isEqualTo("def");
    var behind = gateway.get(link, "Range", "bytes=16-");
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(header(behind, "Content-Range")).isEqualTo("bytes */16");
    assertThat(gateway.get(link, "Range", "bytes=0-1,3-4").statusCode()).isEqualTo(200);
    assertThat(gateway.get(link, "Range", "bytes=0-1", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void headTellsTheSameWithoutTheFile() {
    store();
    var answer =
        gateway.send(
            gateway
                .to(links.permanent("", MEDIA, "320.webp"))
                .method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("16");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void nothingIsServedWithoutAGoodLink() {
    store();
    String link = links.permanent("", MEDIA, "320.webp");
    for (String path :
        List.of(
            link.replace("/42/", "/43/"),
            link.replaceFirst("/0-.", "/0-"),
            link.replace("/0-", "/9999999999-"),
            links.permanent("", MEDIA, "640.webp"),
            links.permanent("", MEDIA, "original"),
            links.permanent("", MEDIA, "..%2F..%2Foriginals%2F42"),
            links.permanent("", MEDIA, "%2e%2e/x.jpg"),
            links.permanent("", MEDIA, ".hidden.jpg"),
            "/media/42/x/320.webp",
            "/media/nobody/0-x/320.webp")) {
      assertThat(gateway.get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  private void store() {
    try {
      Path file = Files.writeString(folder.resolve("picture"), PICTURE);
      gateway.storage.put("media/42/320.webp", file);
      gateway.storage.put("originals/42", file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private HttpResponse<String> upload(String path, String name, String value) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n"
            + PICTURE
            + "\r\n--b--\r\n";
    return gateway.send(
        gateway
            .to(path)
            .header("Authorization", "Bearer ann")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> show(MediaState state) {
    gateway.bus.answer(OwnMedia.class, (_, _) -> media(state));
    return gateway.get("/api/v1/media/42", "Authorization", "Bearer ann");
  }

  private HttpResponse<String> delete(String id) {
    HttpRequest.Builder request = gateway.to("/api/v1/media/" + id);
    return gateway.send(request.header("Authorization", "Bearer ann").DELETE());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Media media(MediaState state) {
    List<Variant> variants =
        state == MediaState.READY
            ? List.of(
                new Variant("640.jpg", "image/jpeg", 640, 480, 50_000),
                new Variant("preview.jpg", "image/jpeg", 400, 300, 20_000))
            : List.of();
    return new Media(
        MEDIA,
        TestGateway.ANN,
        MediaType.IMAGE,
        MediaPurpose.POST,
        state,
        640,
        480,
        "",
        "",
        Focus.CENTRE,
        variants,
        0,
        null,
        false,
        state == MediaState.FAILED ? "File is damaged" : null,
        Instant.EPOCH);
  }
}
