package dev.tintype.feed.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;

/** What readers are told who look. */
public sealed interface FeedSignal extends Signal {

  /**
   * Home has changed. For posts of an author with very many followers it is said once, on the topic
   * {@code author.<id>}, see {@link FeedQuery.LargeAuthors}.
   */
  sealed interface OfHome extends FeedSignal {
    PostId post();

    AccountId author();
  }

  /** A post is there. */
  record HomeGrew(PostId post, AccountId author) implements OfHome {}

  /** A post that may be there reads otherwise now. */
  record HomeAltered(PostId post, AccountId author) implements OfHome {}

  /** A post that was there is not any more. */
  record HomeLost(PostId post, AccountId author) implements OfHome {}

  /** Its reader has read a timeline up to there, perhaps on another device. */
  record MarkerMoved(String timeline, long lastRead) implements FeedSignal {}
}
