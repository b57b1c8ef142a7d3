package dev.tintype.media.ffmpeg;

import dev.tintype.media.api.Variant;
import java.nio.file.Path;

/** One file that was made, and what it will be known as. */
public record RenderedFile(Path path, Variant variant) {}
