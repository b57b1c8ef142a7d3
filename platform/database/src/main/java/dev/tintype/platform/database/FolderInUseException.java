package dev.tintype.platform.database;

import java.nio.file.Path;

/** Another living process keeps its database in the folder. */
public final class FolderInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(Path folder) {
    super("another process is using the database folder " + folder, null, false, false);
  }
}
