package dev.tintype.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaState;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same bytes are made into pictures once. */
class TwinTest {
  private static final TestMedia MEDIA = new TestMedia();

  @RegisterExtension static final TestServices tintype = MEDIA.services;

  @Test
  void theSameBytesGiveTheSameFilesWhichOutliveTheFirstUpload() {
    var mira = tintype.newMember();
    var ben = tintype.newMember();
    byte[] picture = TestPictures.jpeg(900, 700);
    Media first = MEDIA.upload(mira, picture);

    Media second = MEDIA.upload(ben, picture);
    byte[] shown = MEDIA.read(first, "640.webp");
    tintype.send(mira, new DeleteMedia(first.id()));
    tintype.clock().advance(Duration.ofMinutes(11));
    tintype.runJob("media", "erase-unused");

    assertThat(MEDIA.storage.find("media/" + first.id() + "/640.webp")).isEmpty();
    assertThat(second.state()).isEqualTo(MediaState.READY);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.owner()).isEqualTo(ben.id());
    assertThat(second.variants()).isEqualTo(first.variants());
    assertThat(second.blurhash()).isEqualTo(first.blurhash());
    assertThat(MEDIA.read(second, "640.webp")).isEqualTo(shown);
  }

  @Test
  void aSquareAroundAnotherPointIsMadeAnew() {
    var mira = tintype.newMember();
    byte[] picture = TestPictures.jpeg(1200, 500);

    Media left = MEDIA.upload(mira, picture, MediaPurpose.AVATAR, new Focus(-1, 0));
    Media right = MEDIA.upload(mira, picture, MediaPurpose.AVATAR, new Focus(1, 0));
    Media post = MEDIA.upload(mira, picture);

    assertThat(MEDIA.read(left, "400.jpg")).isNotEqualTo(MEDIA.read(right, "400.jpg"));
    assertThat(post.variants()).isNotEqualTo(left.variants());
  }
}
