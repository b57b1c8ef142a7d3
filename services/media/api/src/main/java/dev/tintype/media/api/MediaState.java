package dev.tintype.media.api;

/** How far media is on its way from an uploaded file to pictures that can be shown. */
public enum MediaState {
  /** The file is kept; nobody has begun to work on it. */
  UPLOADED,
  /** Its variants are being made. */
  PROCESSING,
  /** All its variants are there. */
  READY,
  /** The file is not a picture that can be shown; {@link Media#failure} says why. */
  FAILED
}
