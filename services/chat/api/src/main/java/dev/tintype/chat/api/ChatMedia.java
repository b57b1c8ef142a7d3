package dev.tintype.chat.api;

import dev.tintype.platform.messages.MediaId;
import java.util.List;

/**
 * A picture or video as it was when it was sent, so that showing a message asks nobody else.
 *
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param blurhash empty where none could be made
 * @param alt the description for people who can't see it; empty when there is none
 * @param focusX from -1 (left) to 1 (right)
 * @param focusY from -1 (bottom) to 1 (top)
 * @param variants the sizes that it comes in
 * @param durationMillis how long a moving picture lasts; 0 for a still one
 */
public record ChatMedia(
    MediaId id,
    Kind kind,
    int width,
    int height,
    String blurhash,
    String alt,
    double focusX,
    double focusY,
    List<Variant> variants,
    long durationMillis) {

  public ChatMedia {
    variants = List.copyOf(variants);
  }

  /** What it is; a GIF is a silent, looping animation. */
  public enum Kind {
    IMAGE,
    VIDEO,
    GIF
  }

  /**
   * One of the files.
   *
   * @param name the last part of its address, such as {@code 1080.webp}
   * @param width in pixels
   * @param height in pixels
   */
  public record Variant(String name, String contentType, int width, int height, long bytes) {}
}
