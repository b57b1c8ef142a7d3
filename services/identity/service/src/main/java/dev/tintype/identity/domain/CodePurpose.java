package dev.tintype.identity.domain;

/** What a mailed code proves the right to. */
public enum CodePurpose {
  VERIFY_EMAIL,
  RESET_PASSWORD
}
