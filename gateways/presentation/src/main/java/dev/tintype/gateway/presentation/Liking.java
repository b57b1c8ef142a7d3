package dev.tintype.gateway.presentation;

import dev.tintype.gateway.presentation.json.StatusJson.LikedByJson;
import dev.tintype.gateway.presentation.json.StatusMarksJson;
import dev.tintype.profile.api.Profile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The reactions to a status as its viewer is shown them.
 *
 * @param likes how many like it
 * @param liker one of those who like it; null when there is none whom the viewer may see
 * @param liked the viewer does
 * @param saved the viewer has saved it
 */
public record Liking(long likes, @Nullable Profile liker, boolean liked, boolean saved) {
  static final Liking NONE = new Liking(0, null, false, false);

  /**
   * All that changes about the status.
   *
   * @param replies how many there are
   * @param muted the viewer wants no notifications about it
   * @param origin under which people see this server
   */
  StatusMarksJson marks(long replies, boolean muted, String origin) {
    return new StatusMarksJson(replies, replies, likes, liked, saved, muted, likedBy(origin));
  }

  private LikedByJson likedBy(String origin) {
    if (likes == 0) {
      return LikedByJson.NOBODY;
    }
    String total = likes < 1_000 ? Long.toString(likes) : String.format(Locale.ROOT, "%,d", likes);
    boolean others = likes > 1;
    if (liker == null) {
      return new LikedByJson(null, null, null, others, likes, total);
    }
    return new LikedByJson(
        liker.account().toString(),
        liker.username(),
        origin + "/@" + liker.username(),
        others,
        likes,
        total);
  }
}
