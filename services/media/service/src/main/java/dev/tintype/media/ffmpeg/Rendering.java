package dev.tintype.media.ffmpeg;

import java.util.List;

/** All that was made of one picture. */
public record Rendering(List<RenderedFile> files, String blurhash) {
  public Rendering {
    files = List.copyOf(files);
  }
}
