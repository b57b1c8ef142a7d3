package dev.tintype.media.api;

import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.MediaId;
import org.jspecify.annotations.Nullable;

/** What changes media. All are sent by the member that owns it. */
public sealed interface MediaCommand<R> extends Command<R> {

  /**
   * Takes over a file that was put into object storage under {@code incoming/} and makes it into
   * pictures. The reply comes when it is ready. A file that is no picture, or none that can be
   * shown, is refused as invalid, too much work at once as {@code TooMany}; the incoming file is
   * gone afterwards in any case.
   *
   * @param incoming the file's key, which starts with {@code incoming/}
   * @param bytes the file's length
   * @param alt the description, up to 1500 characters; empty for none
   */
  record UploadMedia(String incoming, long bytes, MediaPurpose purpose, String alt, Focus focus)
      implements MediaCommand<Media> {}

  /**
   * Changes the description or the focus point.
   *
   * @param alt up to 1500 characters; null leaves it
   * @param focus null leaves it
   */
  record DescribeMedia(MediaId media, @Nullable String alt, @Nullable Focus focus)
      implements MediaCommand<Media> {}

  /** Deletes media that nothing shows; media in use is refused as invalid. */
  record DeleteMedia(MediaId media) implements MediaCommand<Done> {}
}
