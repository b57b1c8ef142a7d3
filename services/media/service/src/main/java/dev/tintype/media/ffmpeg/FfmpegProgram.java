package dev.tintype.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/**
 * Where the executables are.
 *
 * @param folder holds {@code ffmpeg}, {@code ffprobe} and the libraries that they need
 */
public record FfmpegProgram(Path folder) {
  private static final String RESOURCES = "org/bytedeco/ffmpeg/";

  /** The executables of a folder that the operator names. */
  public static FfmpegProgram in(Path folder) {
    var program = new FfmpegProgram(folder.toAbsolutePath());
    if (!Files.isExecutable(program.ffmpeg()) || !Files.isExecutable(program.ffprobe())) {
      throw new IllegalStateException("no executable ffmpeg and ffprobe in " + folder);
    }
    return program;
  }

  /**
   * Unpacks the executables that come with Tintype, once for each version.
   *
   * @param cache a folder that only this account can write to; made when it is missing
   */
  public static FfmpegProgram unpacked(Path cache) {
    String platform = platform();
    URL inside = FfmpegProgram.class.getClassLoader().getResource(RESOURCES + platform + "/ffmpeg");
    if (inside == null) {
      throw new IllegalStateException(
          "no ffmpeg for %s is packed with Tintype; set media.ffmpeg-folder".formatted(platform));
    }
    try {
      var jar = (JarURLConnection) inside.openConnection();
      jar.setUseCaches(false);
      String version = Path.of(URI.create(jar.getJarFileURL().toString())).getFileName().toString();
      Path folder = cache.toAbsolutePath().resolve(version.replace(".jar", ""));
      if (!Files.isDirectory(folder)) {
        unpack(jar, RESOURCES + platform + "/", folder);
      }
      return in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path ffmpeg() {
    return folder.resolve("ffmpeg");
  }

  Path ffprobe() {
    return folder.resolve("ffprobe");
  }

  private static void unpack(JarURLConnection connection, String prefix, Path folder)
      throws IOException {
    Files.createDirectories(folder.getParent());
    Path part = Files.createTempDirectory(folder.getParent(), "unpacking");
    try (var jar = connection.getJarFile()) {
      for (var entry : jar.stream().toList()) {
        String name = entry.getName();
        if (entry.isDirectory() || !name.startsWith(prefix) || name.contains("libjni")) {
          continue;
        }
        Path file = part.resolve(name.substring(prefix.length()));
        try (var in = jar.getInputStream(entry)) {
          Files.copy(in, file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    moveUnlessThere(part, folder);
  }

  /** Another process may have unpacked the same thing in the meantime. */
  private static void moveUnlessThere(Path part, Path folder) throws IOException {
    try {
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      WorkFolder.delete(part);
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name = system.contains("mac") ? "macosx" : system.contains("win") ? "windows" : "linux";
    String machine = System.getProperty("os.arch");
    return name + "-" + (machine.equals("aarch64") ? "arm64" : "x86_64");
  }
}
