package dev.tintype.identity.api;

/** Who may sign up. */
public enum SignUpMode {
  OPEN,
  /** Anybody may ask; staff decides. */
  APPROVAL,
  /** Only who has an invite. */
  INVITE
}
