package dev.tintype.media;

import static dev.tintype.media.TestMedia.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatEvent.MessageUnsent;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaEvent.AccountMediaErased;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnusedMediaTest {
  private static final TestMedia MEDIA = new TestMedia();

  @RegisterExtension static final TestServices tintype = MEDIA.services;

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
  void picturesInMessagesAndOfGroupsAreKeptWhileTheyAreShown() {
    var mira = tintype.newMember();
    Media sent = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    Media group = MEDIA.upload(mira, TestPictures.jpeg(30, 20));
    var chat = tintype.ids().nextConversation();
    var message = tintype.ids().nextMessage();
    var now = tintype.clock().instant();
    tintype.publish(
        new MessageSent(chat, message, 1, mira.id(), List.of(), List.of(sent.id()), false, now));
    tintype.publish(new GroupPictureChanged(chat, mira.id(), group.id()));
    tintype.settle();

    tintype.clock().advance(Duration.ofHours(25));
    tintype.runJob("media", "erase-unused");
    assertThat(tintype.ask(mira, new MediaByIds(List.of(sent.id(), group.id())))).hasSize(2);

    tintype.publish(new MessageUnsent(chat, message, 1, mira.id(), now));
    tintype.publish(new GroupPictureChanged(chat, null, null));
    tintype.settle();
    tintype.clock().advance(Duration.ofHours(25));
    tintype.runJob("media", "erase-unused");
    assertErased(sent, mira);
    assertErased(group, mira);
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
  void leftoversOfBrokenUploadsAreRemoved() {
    String key = MEDIA.incoming(TestPictures.jpeg(30, 20));

    tintype.clock().advance(Duration.ofDays(365));
    tintype.runJob("media", "erase-unused");
    assertThat(MEDIA.storage.find(key)).isEmpty();
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
}
