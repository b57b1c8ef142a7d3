package dev.tintype.identity.mail;

/** Takes mails away. */
@FunctionalInterface
public interface Mailer {

  /**
   * Hands a mail over for good.
   *
   * @throws RuntimeException when it could not be handed over, to be tried again
   */
  void send(Mail mail);
}
