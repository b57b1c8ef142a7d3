package dev.tintype.application;

import dev.tintype.platform.runtime.BadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of everything that lasts, which is nobody's business but its owner's. */
final class DataFolder {
  private DataFolder() {}

  /**
   * Makes the folder where it is not there yet, for its owner only. One that is there stays as it
   * is: somebody may want others to read it.
   *
   * @throws BadSettings when it can't be made
   */
  static void prepare(Path data) {
    try {
      if (Files.notExists(data)) {
        Files.createDirectories(data.toAbsolutePath());
        restrict(data, "rwx------");
      }
    } catch (IOException e) {
      throw new BadSettings("the data folder " + data + " can't be made: " + e.getMessage());
    }
  }

  /** Writes a file that only the owner may read. */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, "");
      restrict(file, "rw-------");
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
