package dev.tintype.media.ffmpeg;

import dev.tintype.media.colour.CodePoints;
import dev.tintype.media.colour.ColourSpace;
import dev.tintype.media.colour.ColourTable;
import dev.tintype.media.colour.IccProfile;
import dev.tintype.media.picture.Colour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what has to be done about a picture's colours. */
final class Colours {
  private static final String FILE = "colours.cube";

  private Colours() {}

  /** What a picture's numbers mean; empty when nothing is known, so that they are sRGB. */
  static Optional<ColourSpace> space(Colour colour) {
    byte[] profile = colour.profile();
    return profile == null
        ? CodePoints.read(colour.primaries(), colour.transfer())
        : IccProfile.read(profile);
  }

  /** Writes a table for pictures of lights; returns the file's name, null when none is needed. */
  static @Nullable String table(Colour colour, WorkFolder folder) {
    Optional<ColourSpace> space =
        space(colour).filter(found -> found.channels() == 3 && !ColourTable.isSrgb(found));
    if (space.isEmpty()) {
      return null;
    }
    try {
      Files.writeString(folder.file(FILE), ColourTable.cube(space.get()));
      return FILE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
