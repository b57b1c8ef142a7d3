package dev.tintype.media.picture;

/** The formats that are taken. */
public enum PictureFormat {
  JPEG,
  PNG,
  WEBP,
  GIF,
  /** HEVC in a HEIF container. */
  HEIC,
  /** AV1 in a HEIF container. */
  AVIF
}
