package dev.tintype.profile.api;

import dev.tintype.platform.messages.MediaId;
import java.util.List;

/**
 * A snapshot of an avatar or header, so that showing a profile asks nobody for its media.
 *
 * @param alt what can be seen, for those who can't see it; may be empty
 * @param blurhash empty when there is none
 * @param variants the files that exist of it, smallest first
 */
public record ProfileImage(MediaId media, String alt, String blurhash, List<Variant> variants) {

  /**
   * One file of the image.
   *
   * @param name as the media service calls it; it is the last part of the file's address
   * @param width in pixels
   * @param height in pixels
   */
  public record Variant(String name, String contentType, int width, int height) {}
}
