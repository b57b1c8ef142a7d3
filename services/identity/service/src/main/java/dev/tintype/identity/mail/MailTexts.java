package dev.tintype.identity.mail;

import dev.tintype.identity.domain.MailKind;

/** What stands in the mails, in each language. */
public final class MailTexts {

  /** A mail's words. */
  public record Text(String subject, String body) {}

  /**
   * What is filled in.
   *
   * @param code empty where there is none
   * @param minutes how long the code is good
   */
  public record Facts(String site, String username, String code, long minutes) {}

  private MailTexts() {}

  /** The words of a mail; English for languages that aren't spoken. */
  public static Text of(MailKind kind, String locale, Facts facts) {
    return switch (locale) {
      case "ko" -> Korean.text(kind, facts);
      case "uk" -> Ukrainian.text(kind, facts);
      default -> English.text(kind, facts);
    };
  }
}
