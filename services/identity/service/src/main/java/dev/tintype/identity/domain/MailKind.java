package dev.tintype.identity.domain;

/** What a mail is about. */
public enum MailKind {
  VERIFY_EMAIL,
  RESET_PASSWORD,
  PASSWORD_CHANGED,
  SECOND_FACTOR_ENABLED,
  SECOND_FACTOR_DISABLED,
  SIGN_UP_APPROVED,
  SIGN_UP_REJECTED
}
