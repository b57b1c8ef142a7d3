package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's channel that listens to one thing.
 *
 * @param viewer who is signed in
 * @param stream under what name Mastodon's clients hear it; null on our own stream
 */
record Ear(Listening session, Viewer viewer, @Nullable StreamName stream) {}
