package dev.tintype.reaction.api;

/** Who may look at a collection; what is in it, everybody sees by the posts' own rules. */
public enum CollectionVisibility {
  /** Whoever may see its owner's posts for followers or for all. */
  PUBLIC,
  /** Its owner. */
  PRIVATE,
  /** Its owner, who means to show it some day. */
  DRAFT
}
