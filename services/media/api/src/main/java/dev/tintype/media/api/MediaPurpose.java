package dev.tintype.media.api;

/** What media is uploaded for, which decides the sizes it is made into. */
public enum MediaPurpose {
  /** A picture of a post: widths of 320, 640, 1080 and 1440 pixels and a preview. */
  POST,
  /** A profile picture: squares of 120 and 400 pixels, around the focus point. */
  AVATAR,
  /** The wide picture on top of a profile: widths of 640 and 1440 pixels. */
  HEADER
}
