package dev.tintype.media;

import static dev.tintype.media.TestMedia.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaEvent.MediaProcessed;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadTest {
  private static final TestMedia MEDIA = new TestMedia();

  @RegisterExtension static final TestServices tintype = MEDIA.services;

  @Test
  void anUploadIsReadyWithAllItsVariants() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(2000, 1500));

    assertThat(media.state()).isEqualTo(MediaState.READY);
    assertThat(media.type()).isEqualTo(MediaType.IMAGE);
    assertThat(media.width()).isEqualTo(2000);
    assertThat(media.height()).isEqualTo(1500);
    assertThat(media.blurhash()).hasSize(4 + 2 + 2 * 11);
    assertThat(media.variants())
        .extracting(variant -> variant.name())
        .containsExactlyInAnyOrder(
            "1440.jpg",
            "1440.webp",
            "1080.jpg",
            "1080.webp",
            "640.jpg",
            "640.webp",
            "preview.jpg",
            "preview.webp",
            "320.jpg",
            "320.webp");
    media
        .variants()
        .forEach(variant ->
            assertThat(MEDIA.read(media, variant.name())).hasSize((int) variant.bytes()));
    assertThat(tintype.ask(mira, new OwnMedia(media.id()))).isEqualTo(media);
    assertThat(tintype.emitted(MediaProcessed.class))
        .extracting(MediaProcessed::media)
        .contains(media);
  }

  @Test
  void nothingIsEverScaledUp() {
    Media media = MEDIA.upload(tintype.newMember(), TestPictures.png(500, 250));

    assertThat(media.variants()).allMatch(variant -> variant.width() <= 500);
    assertThat(media.variant("500.webp")).isPresent();
  }

  @Test
  void anAvatarIsSquareAroundItsFocus() throws Exception {
    var mira = tintype.newMember();
    byte[] picture = TestPictures.jpeg(1200, 600);
    Media media = MEDIA.upload(mira, picture, MediaPurpose.AVATAR, new Focus(1, 0));

    assertThat(media.variants())
        .extracting(variant -> variant.width() + "x" + variant.height())
        .containsOnly("400x400", "120x120");
    var avatar = Pixels.of(MEDIA.read(media, "400.jpg"));
    avatar.assertColour(0.1, 0.1, TestPictures.UPPER_RIGHT);
    avatar.assertColour(0.9, 0.9, TestPictures.LOWER_RIGHT);
  }

  @Test
  void theOriginalIsKeptAsItCameAndTheIncomingFileIsGone() throws Exception {
    var mira = tintype.newMember();
    byte[] picture = TestPictures.jpeg(300, 200);
    String key = MEDIA.incoming(picture);
    Media media = tintype.send(mira, upload(key));

    assertThat(MEDIA.storage.find(key)).isEmpty();
    try (var original = MEDIA.storage.read("originals/" + media.id(), 0, Long.MAX_VALUE)) {
      assertThat(original.readAllBytes()).isEqualTo(picture);
    }
  }

  @Test
  void aFileThatIsNoPictureIsRefusedAndGone() {
    String key = MEDIA.incoming("<svg onload='alert(1)'/> and so on".getBytes());

    assertRefused(Refusal.Invalid.class, () -> tintype.send(tintype.newMember(), upload(key)));
    assertThat(MEDIA.storage.find(key)).isEmpty();
  }

  @Test
  void otherObjectsThanIncomingOnesAreNotTakenOver() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(300, 200));
    String others = "originals/" + media.id();

    assertRefused(Refusal.Invalid.class, () -> tintype.send(tintype.newMember(), upload(others)));
    assertThat(MEDIA.storage.find(others)).isPresent();
  }

  @Test
  void aVisitorCannotUpload() {
    String key = MEDIA.incoming(TestPictures.jpeg(30, 20));

    assertRefused(Refusal.NotAuthenticated.class, () -> tintype.send(Caller.VISITOR, upload(key)));
  }

  @Test
  void workThatACrashHasCutOffIsDoneAgain() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(300, 200));
    asIfTheProcessHadDied(media);
    assertThat(tintype.ask(mira, new OwnMedia(media.id())).state())
        .isEqualTo(MediaState.PROCESSING);

    tintype.clock().advance(Duration.ofMinutes(3));
    tintype.runJob("media", "resume-processing");

    Media resumed = tintype.ask(mira, new OwnMedia(media.id()));
    assertThat(resumed).isEqualTo(media);
    assertThat(MEDIA.read(resumed, "320.webp".replace("320", "300"))).isNotEmpty();
  }

  @Test
  void workThatNeverEndsIsGivenUp() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(300, 200));
    for (int i = 0; i < 4; i++) {
      asIfTheProcessHadDied(media);
      tintype.clock().advance(Duration.ofMinutes(3));
      tintype.runJob("media", "resume-processing");
    }

    Media failed = tintype.ask(mira, new OwnMedia(media.id()));
    assertThat(failed.state()).isEqualTo(MediaState.FAILED);
    assertThat(failed.failure()).contains("could not be read");
  }

  private static void asIfTheProcessHadDied(Media media) {
    MEDIA.storage.deleteAll("media/" + media.id() + "/");
    tintype
        .database("media")
        .transact(tx ->
            tx.handle()
                .createUpdate(
                    "UPDATE media SET state = 'PROCESSING', variants = '[]' WHERE id = :id")
                .bind("id", media.id().value())
                .execute());
  }

  private static UploadMedia upload(String key) {
    return new UploadMedia(key, 1, MediaPurpose.POST, "", Focus.CENTRE);
  }
}
