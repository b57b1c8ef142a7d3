package dev.tintype.bench;

import org.bytedeco.javacpp.Loader;

/** The ffmpeg executable that comes with Tintype. */
final class PlainFfmpeg {
  private PlainFfmpeg() {}

  static String program() {
    return Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
  }
}
