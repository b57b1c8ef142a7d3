package dev.tintype.identity.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For servers without a mail server: a file for each mail, and its text in the log. */
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
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(mail.id() + ".unfinished");
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, folder.resolve(mail.id() + ".txt"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info("no mail server is configured, so this mail stays here:\n{}", text);
  }
}
