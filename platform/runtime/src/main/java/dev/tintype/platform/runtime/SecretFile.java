package dev.tintype.platform.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The installation's secret, kept in a file that only its owner can read. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * Reads the file, which holds at least 64 hexadecimal digits; makes it when it is not there.
   *
   * @throws BadSettings when that is impossible, with one line that says why
   */
  public static Secrets readOrCreate(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return new Secrets(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IllegalArgumentException e) {
      throw new BadSettings("the secret file " + file + " must hold 64 or more hexadecimal digits");
    } catch (IOException e) {
      throw new BadSettings("the secret file %s can't be read or made (%s)".formatted(file, e));
    }
  }

  private static void create(Path file) throws IOException {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Files.createDirectories(file.toAbsolutePath().getParent());
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, onlyOwner);
    Files.writeString(file, HexFormat.of().formatHex(secret), StandardOpenOption.WRITE);
  }
}
