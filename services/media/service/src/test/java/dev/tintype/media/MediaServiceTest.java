package dev.tintype.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.DescribeMedia;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaEvent.AccountMediaErased;
import dev.tintype.media.api.MediaEvent.MediaDescribed;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.media.api.MediaEvent.MediaProcessed;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaServiceTest {
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
  void describingChangesWhatIsGivenAndTellsOthers() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(300, 200));

    tintype.send(mira, new DescribeMedia(media.id(), " A red barn ", null));
    tintype.send(mira, new DescribeMedia(media.id(), null, new Focus(0.5, -1)));

    Media described = tintype.ask(mira, new OwnMedia(media.id()));
    assertThat(described.alt()).isEqualTo("A red barn");
    assertThat(described.focus()).isEqualTo(new Focus(0.5, -1));
    assertThat(tintype.emitted(MediaDescribed.class))
        .contains(new MediaDescribed(media.id(), mira.id(), "A red barn", new Focus(0.5, -1)));
  }

  @Test
  void aDescriptionHasFifteenHundredCharactersAtMost() {
    var mira = tintype.newMember();
    MediaId media = MEDIA.upload(mira, TestPictures.jpeg(30, 20)).id();

    tintype.send(mira, new DescribeMedia(media, "🌸".repeat(1500), null));
    assertRefused(
        Refusal.Invalid.class,
        () -> tintype.send(mira, new DescribeMedia(media, "x".repeat(1501), null)));
    assertRefused(
        Refusal.Invalid.class,
        () -> tintype.send(mira, new DescribeMedia(media, null, new Focus(1.5, 0))));
    assertRefused(
        Refusal.Invalid.class,
        () -> tintype.send(mira, new DescribeMedia(media, null, new Focus(Double.NaN, 0))));
  }

  @Test
  void otherPeoplesMediaIsNotFound() {
    var mira = tintype.newMember();
    var other = tintype.newMember();
    MediaId media = MEDIA.upload(mira, TestPictures.jpeg(30, 20)).id();

    assertRefused(Refusal.NotFound.class, () -> tintype.ask(other, new OwnMedia(media)));
    assertRefused(Refusal.NotFound.class, () -> tintype.send(other, new DeleteMedia(media)));
    assertRefused(
        Refusal.NotFound.class, () -> tintype.send(other, new DescribeMedia(media, "mine", null)));
  }

  @Test
  void mediaComesInTheOrderAskedFor() {
    var mira = tintype.newMember();
    MediaId first = MEDIA.upload(mira, TestPictures.jpeg(30, 20)).id();
    MediaId second = MEDIA.upload(mira, TestPictures.jpeg(30, 20)).id();

    assertThat(
            tintype.ask(
                Caller.VISITOR, new MediaByIds(List.of(second, new MediaId(1), first, second))))
        .extracting(Media::id)
        .containsExactly(second, first);
  }

  @Test
  void deletedMediaIsGoneAtOnceAndItsFilesSoon() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    tintype.send(mira, new DeleteMedia(media.id()));

    assertRefused(Refusal.NotFound.class, () -> tintype.ask(mira, new OwnMedia(media.id())));
    assertThat(tintype.ask(mira, new MediaByIds(List.of(media.id())))).isEmpty();

    tintype.clock().advance(Duration.ofMinutes(11));
    tintype.runJob("media", "erase-unused");
    assertErased(media, mira);
  }

  @Test
  void mediaOfAPostCannotBeDeletedOnItsOwn() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    PostId post = publish(mira, media.id());

    assertRefused(Refusal.Conflict.class, () -> tintype.send(mira, new DeleteMedia(media.id())));
    Media attached = tintype.ask(mira, new OwnMedia(media.id()));
    assertThat(attached.attachedTo()).isEqualTo(post);
    assertThat(attached.used()).isTrue();
  }

  @Test
  void aPostThatWasFasterThanTheDeletionKeepsItsMedia() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    tintype.send(mira, new DeleteMedia(media.id()));
    publish(mira, media.id());

    tintype.clock().advance(Duration.ofDays(2));
    tintype.runJob("media", "erase-unused");
    assertThat(tintype.ask(mira, new OwnMedia(media.id())).used()).isTrue();
    assertThat(MEDIA.read(media, "preview.jpg")).isNotEmpty();
  }

  @Test
  void othersCannotHoldOnToSomebodysMedia() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    publish(tintype.newMember(), media.id());

    assertThat(tintype.ask(mira, new OwnMedia(media.id())).used()).isFalse();
  }

  @Test
  void mediaThatNothingShowsIsErasedAfterADay() {
    var mira = tintype.newMember();
    Media forgotten = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    Media posted = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    publish(mira, posted.id());

    tintype.clock().advance(Duration.ofHours(25));
    Media fresh = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    tintype.runJob("media", "erase-unused");

    assertErased(forgotten, mira);
    assertThat(tintype.ask(mira, new MediaByIds(List.of(posted.id(), fresh.id())))).hasSize(2);
  }

  @Test
  void mediaOfADeletedPostWaitsADayToBePostedAgain() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    PostId post = publish(mira, media.id());
    tintype.clock().advance(Duration.ofDays(30));
    tintype.publish(
        new PostDeleted(
            post, mira.id(), Audience.PUBLIC, List.of(media.id()), tintype.clock().instant(), 0));
    tintype.settle();

    tintype.runJob("media", "erase-unused");
    assertThat(tintype.ask(mira, new OwnMedia(media.id())).used()).isFalse();
    tintype.clock().advance(Duration.ofHours(25));
    tintype.runJob("media", "erase-unused");
    assertErased(media, mira);
  }

  @Test
  void aDraftHoldsItsMedia() {
    var mira = tintype.newMember();
    Media kept = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    Media replaced = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    tintype.publish(
        new DraftSaved(7, mira.id(), List.of(kept.id(), replaced.id()), tintype.clock().instant()));
    tintype.publish(new DraftSaved(7, mira.id(), List.of(kept.id()), tintype.clock().instant()));
    tintype.settle();
    assertThat(tintype.ask(mira, new OwnMedia(replaced.id())).used()).isFalse();
    tintype.clock().advance(Duration.ofDays(3));
    tintype.runJob("media", "erase-unused");

    assertErased(replaced, mira);
    assertThat(tintype.ask(mira, new OwnMedia(kept.id())).used()).isTrue();

    tintype.publish(new DraftDeleted(7, mira.id(), false, tintype.clock().instant()));
    tintype.settle();
    assertThat(tintype.ask(mira, new OwnMedia(kept.id())).used()).isFalse();
  }

  @Test
  void aDeletedAccountsMediaIsErasedAndConfirmedEachTime() {
    var mira = tintype.newMember();
    Media media = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    publish(mira, media.id());
    var request = new AccountDeletionRequested(mira.id(), "mira", tintype.clock().instant());
    tintype.publish(request);
    tintype.publish(request);
    tintype.settle();

    assertThat(tintype.ask(mira, new MediaByIds(List.of(media.id())))).isEmpty();
    assertThat(MEDIA.storage.find("originals/" + media.id())).isEmpty();
    assertThat(MEDIA.storage.find("media/" + media.id() + "/preview.jpg")).isEmpty();
    assertThat(tintype.emitted(AccountMediaErased.class))
        .filteredOn(erased -> erased.account().equals(mira.id()))
        .hasSize(2);
    assertThat(tintype.deadLetters().list("media", 0, 10)).isEmpty();
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

  @Test
  void leftoversOfBrokenUploadsAreRemoved() {
    String key = MEDIA.incoming(TestPictures.jpeg(30, 20));

    tintype.clock().advance(Duration.ofDays(365));
    tintype.runJob("media", "erase-unused");
    assertThat(MEDIA.storage.find(key)).isEmpty();
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

  private static PostId publish(Caller.Member author, MediaId media) {
    PostId post = tintype.ids().nextPost();
    tintype.publish(
        new PostPublished(
            post,
            author.id(),
            Audience.PUBLIC,
            "",
            List.of(),
            List.of(),
            List.of(media),
            null,
            false,
            false,
            tintype.clock().instant(),
            1));
    tintype.settle();
    return post;
  }

  private static void assertErased(Media media, Caller.Member owner) {
    assertThat(tintype.ask(owner, new MediaByIds(List.of(media.id())))).isEmpty();
    assertThat(MEDIA.storage.find("originals/" + media.id())).isEmpty();
    assertThat(MEDIA.storage.find("media/" + media.id() + "/preview.jpg")).isEmpty();
    assertThat(tintype.emitted(MediaErased.class))
        .contains(new MediaErased(media.id(), owner.id()));
  }

  private static void assertRefused(Class<? extends Refusal> kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.refusal()).isInstanceOf(kind));
  }
}
