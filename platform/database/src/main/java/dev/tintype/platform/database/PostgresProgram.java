package dev.tintype.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, which come as a dependency and are unpacked once for each version. */
final class PostgresProgram {
  private final Path folder;

  private PostgresProgram(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the programs into a folder below {@code cache}, unless that has been done. */
  static PostgresProgram unpackInto(Path cache) {
    var name = "postgres-" + system() + "-" + processor() + variant();
    URL packed = PostgresProgram.class.getResource("/" + name + ".txz");
    if (packed == null) {
      throw new IllegalStateException(
          "PostgreSQL is not shipped for this kind of machine ("
              + name
              + "); give the address of"
              + " a server instead");
    }
    try {
      var folder = cache.resolve(name + "-" + fingerprint(packed)).toAbsolutePath();
      if (!Files.isDirectory(folder)) {
        unpack(packed, folder);
      }
      return new PostgresProgram(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be unpacked into " + cache, e);
    }
  }

  /**
   * Runs one of the programs to its end.
   *
   * @return what it has written
   * @throws IllegalStateException when it fails
   */
  String run(String program, List<String> arguments) {
    try {
      List<String> command = new ArrayList<>(withoutRoot());
      command.add(folder.resolve("bin").resolve(program).toString());
      command.addAll(arguments);
      var output = Files.createTempFile("tintype-" + program, ".log");
      try {
        var process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        int status = process.waitFor();
        var text = Files.readString(output, StandardCharsets.UTF_8);
        if (status != 0) {
          throw new IllegalStateException(program + " failed: " + text.strip() + hint(text));
        }
        return text;
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(program + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + program, e);
    }
  }

  private static String hint(String text) {
    return text.contains("unshare")
        ? " (root may not make user namespaces here: run Tintype as another user)"
        : "";
  }

  /**
   * PostgreSQL refuses to run as root, as containers often do; in a user namespace of its own it is
   * nobody.
   */
  private static List<String> withoutRoot() throws IOException {
    var self = Path.of("/proc/self");
    boolean root = Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    return root ? List.of("unshare", "--user") : List.of();
  }

  private static void unpack(URL packed, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var partial = Files.createTempDirectory(folder.getParent(), "unpacking");
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed.openStream())))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, partial);
      }
    }
    try {
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(partial);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void unpack(InputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0 && !system().equals("windows")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String fingerprint(URL packed) throws IOException {
    var connection = packed.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    return Long.toString(connection.getContentLengthLong());
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String processor() {
    return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }

  private static String variant() {
    return Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
  }
}
