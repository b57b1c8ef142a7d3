package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.platform.messages.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's channel that listens to one thing.
 *
 * @param viewer who is signed in
 * @param stream under what name Mastodon's clients hear it; null on our own stream
 * @param people of whom something is to be heard; null for everybody
 */
record Ear(
    Listening session, Viewer viewer, @Nullable StreamName stream, @Nullable ListPeople people) {

  Ear(Listening session, Viewer viewer, @Nullable StreamName stream) {
    this(session, viewer, stream, null);
  }

  /** Whether posts of the author are to be heard. */
  boolean wants(AccountId author) {
    return people == null || people.include(author);
  }
}
