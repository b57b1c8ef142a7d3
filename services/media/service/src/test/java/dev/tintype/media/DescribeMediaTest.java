package dev.tintype.media;

import static dev.tintype.media.TestMedia.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.DescribeMedia;
import dev.tintype.media.api.MediaEvent.MediaDescribed;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DescribeMediaTest {
  private static final TestMedia MEDIA = new TestMedia();

  @RegisterExtension static final TestServices tintype = MEDIA.services;

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
}
