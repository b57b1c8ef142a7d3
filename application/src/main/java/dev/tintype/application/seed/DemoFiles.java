package dev.tintype.application.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Reads what is shipped under {@code demo/}. */
final class DemoFiles {
  private DemoFiles() {}

  /** The lines of a shipped file, without comments and empty ones. */
  static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies one crop of a photograph into a folder. */
  static Path copy(String photograph, String crop, Path folder) {
    String name = photograph + "-" + crop + ".jpg";
    try (InputStream in = open("photos/" + name)) {
      Path file = folder.resolve(name);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        DemoFiles.class.getResourceAsStream("/demo/" + name), "not shipped: " + name);
  }
}
