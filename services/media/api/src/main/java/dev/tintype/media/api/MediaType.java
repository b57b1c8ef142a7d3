package dev.tintype.media.api;

/** What a piece of media is to the people who look at it. */
public enum MediaType {
  /** A still picture. */
  IMAGE,
  /** A silent moving picture that plays by itself, over and over. */
  GIF,
  /** A film with a beginning, an end and perhaps sound. */
  VIDEO
}
