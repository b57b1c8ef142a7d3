package dev.tintype.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Passwords in a folder with one file per account, named as the account is, so that each process
 * can be given those that it needs and no others.
 */
public final class PasswordFolder implements Passwords {
  private final Path folder;

  public PasswordFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * {@inheritDoc}
   *
   * @throws MissingPasswordException when there is no file of that name
   */
  @Override
  public String of(String account) {
    try {
      return Files.readString(folder.resolve(account)).strip();
    } catch (NoSuchFileException e) {
      throw new MissingPasswordException(folder.resolve(account));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** There is no password for an account. */
  public static final class MissingPasswordException extends RuntimeException {
    MissingPasswordException(Path file) {
      super("there is no file " + file + " with the password of its account");
    }
  }
}
