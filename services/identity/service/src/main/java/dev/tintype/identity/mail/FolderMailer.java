package dev.tintype.identity.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For servers without a mail server: a file for each mail, and its text in the log. Mails hold
 * codes that open accounts, so that only the owner of the process may read the files.
 */
public final class FolderMailer implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(FolderMailer.class);

  private final Path folder;

  public FolderMailer(Path folder) {
    this.folder = folder;
  }

  @Override
  public void send(Mail mail) {
    String text = "To: %s\nSubject: %s\n\n%s".formatted(mail.to(), mail.subject(), mail.body());
    try {
      Files.createDirectories(folder, onlyOwner("rwx------"));
      Path unfinished = folder.resolve(mail.id() + ".unfinished");
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, onlyOwner("rw-------"));
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, folder.resolve(mail.id() + ".txt"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info("no mail server is configured, so this mail stays here:\n{}", text);
  }

  private static FileAttribute<Set<PosixFilePermission>> onlyOwner(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
