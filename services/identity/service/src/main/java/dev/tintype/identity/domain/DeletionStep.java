package dev.tintype.identity.domain;

/** The services that must confirm before an account counts as deleted. */
public enum DeletionStep {
  PROFILE,
  RELATIONSHIP,
  MEDIA,
  CONTENT,
  COMMENT,
  FEED,
  REACTION,
  NOTIFICATION,
  CHAT
}
