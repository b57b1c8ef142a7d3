package dev.tintype.relationship.api;

import dev.tintype.platform.messages.Signal;

/** What an account is told while it looks. */
public sealed interface RelationshipSignal extends Signal {

  /** What it doesn't want to read has changed. */
  record FiltersChanged() implements RelationshipSignal {}

  /** Somebody was put into one of its lists or taken out, or the list is no more. */
  record ListChanged(long list) implements RelationshipSignal {}
}
