package dev.tintype.identity.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails by SMTP. {@code smtps://} is encrypted from the start; {@code smtp://} is encrypted
 * where the server offers it, and must be when there is a password to send.
 */
public final class SmtpMailer implements Mailer {
  private static final String TIMEOUT_MILLISECONDS = "15000";

  private final URI server;
  private final InternetAddress from;
  private final Session session;

  /**
   * @param url {@code smtp://user:password@host:587}; the user's special characters are %-encoded
   * @param from such as {@code Tintype <no-reply@photos.example>}
   * @throws IllegalArgumentException when one of them can't be read
   */
  public SmtpMailer(String url, String from) {
    this.server = URI.create(url);
    boolean known = "smtp".equals(server.getScheme()) || "smtps".equals(server.getScheme());
    if (!known || server.getHost() == null) {
      throw new IllegalArgumentException(
          "mail.smtp-url is not of the form smtp://user:password@host:587");
    }
    try {
      this.from = new InternetAddress(from, true);
    } catch (MessagingException e) {
      throw new IllegalArgumentException("mail.from is not an e-mail address: " + from, e);
    }
    this.session = Session.getInstance(properties());
  }

  @Override
  public void send(Mail mail) {
    try (Transport transport = session.getTransport(server.getScheme())) {
      transport.connect(server.getHost(), server.getPort(), user(0), user(1));
      MimeMessage message = message(mail);
      message.saveChanges();
      message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
      transport.sendMessage(message, new Address[] {new InternetAddress(mail.to())});
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail server did not take mail " + mail.id(), e);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.body(), "UTF-8");
    message.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private Properties properties() {
    var properties = new Properties();
    String prefix = "mail." + server.getScheme() + ".";
    properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLISECONDS);
    properties.setProperty(prefix + "timeout", TIMEOUT_MILLISECONDS);
    properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLISECONDS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean password = user(1) != null;
    properties.setProperty(prefix + "auth", Boolean.toString(password));
    if (server.getScheme().equals("smtp")) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", Boolean.toString(password));
    }
    return properties;
  }

  /** The name (0) or the password (1) in the address. */
  private @Nullable String user(int part) {
    if (server.getRawUserInfo() == null) {
      return null;
    }
    String[] parts = server.getRawUserInfo().split(":", 2);
    return part < parts.length
        ? URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8)
        : null;
  }

  private String domain() {
    String address = from.getAddress();
    return address.substring(address.indexOf('@') + 1);
  }
}
