package dev.tintype.feed.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;

/**
 * What readers are told whose home has changed. For posts of an author with very many followers it
 * is said once, on the topic {@code author.<id>}, see {@link FeedQuery.LargeAuthors}.
 */
public sealed interface FeedSignal extends Signal {
  PostId post();

  AccountId author();

  /** A post is there. */
  record HomeGrew(PostId post, AccountId author) implements FeedSignal {}

  /** A post that may be there reads otherwise now. */
  record HomeAltered(PostId post, AccountId author) implements FeedSignal {}

  /** A post that was there is not any more. */
  record HomeLost(PostId post, AccountId author) implements FeedSignal {}
}
