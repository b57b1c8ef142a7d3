package dev.tintype.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tintype.identity.domain.MailKind;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailersTest {
  private static final Mail MAIL =
      new Mail("42", "mira@example.org", "인증 코드 «123456»", "Вітаємо!\n\n    123456\n");

  private GreenMail server;

  @BeforeEach
  void startServer() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  private String url(String user) {
    return "smtp://" + user + "127.0.0.1:" + server.getSmtp().getPort();
  }

  @Test
  void aMailArrivesInAnyAlphabet() throws Exception {
    new SmtpMailer(url(""), "Tintype <no-reply@photos.example>").send(MAIL);
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo(MAIL.subject());
    assertThat(message.getContent().toString().replace("\r", "")).contains("Вітаємо!", "123456");
    assertThat(message.getFrom()[0].toString()).isEqualTo("Tintype <no-reply@photos.example>");
    assertThat(message.getMessageID()).isEqualTo("<42@photos.example>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aPasswordIsNotSentWithoutEncryption() {
    server.setUser("mira", "secret");
    var mailer = new SmtpMailer(url("mira:secret@"), "no-reply@photos.example");
    assertThatThrownBy(() -> mailer.send(MAIL)).isInstanceOf(IllegalStateException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsAFaultToBeTriedAgain() {
    String url = url("");
    server.stop();
    assertThatThrownBy(() -> new SmtpMailer(url, "no-reply@photos.example").send(MAIL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:25", "http://localhost", "smtp:", "smtp://"})
  void addressesOfNoMailServerAreToldAtTheStart(String url) {
    assertThatThrownBy(() -> new SmtpMailer(url, "a@b.co"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutAServerMailsLieInAFolder(@TempDir Path folder) throws Exception {
    var mailer = new FolderMailer(folder.resolve("mails"));
    mailer.send(MAIL);
    mailer.send(MAIL);
    assertThat(folder.resolve("mails")).isDirectoryContaining("glob:**/42.txt");
    assertThat(Files.readString(folder.resolve("mails/42.txt")))
        .startsWith("To: mira@example.org\nSubject: 인증 코드")
        .contains("123456");
  }

  @Test
  void onlyTheOwnerMayReadTheMailsOfAFolder(@TempDir Path folder) throws Exception {
    new FolderMailer(folder.resolve("mails")).send(MAIL);
    assertThat(permissions(folder.resolve("mails"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("mails/42.txt"))).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "uk", "xx"})
  void everyMailHasWordsInEveryLanguage(String locale) {
    var facts = new MailTexts.Facts("Tintype", "mira", "123456", 20);
    for (MailKind kind : MailKind.values()) {
      var text = MailTexts.of(kind, locale, facts);
      assertThat(text.subject()).isNotBlank().doesNotContain("%", "\n");
      assertThat(text.body()).isNotBlank().doesNotContain("%s", "%d");
      if (kind == MailKind.VERIFY_EMAIL || kind == MailKind.RESET_PASSWORD) {
        assertThat(text.body()).contains("123456", "20");
      }
    }
  }
}
