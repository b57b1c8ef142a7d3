package dev.tintype.media.api;

import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Query;
import java.util.List;

/** What can be asked about media. */
public sealed interface MediaQuery<R> extends Query<R> {

  /**
   * Those of the media that exist, in the order asked for, whoever owns them and whatever their
   * state. Not more than 200 ids.
   */
  record MediaByIds(List<MediaId> ids) implements MediaQuery<List<Media>> {
    public MediaByIds {
      ids = List.copyOf(ids);
    }
  }

  /** One piece of the caller's own media; not found when it is somebody else's. */
  record OwnMedia(MediaId media) implements MediaQuery<Media> {}
}
