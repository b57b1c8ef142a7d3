package dev.tintype.content.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;

/**
 * What those are told who look at posts right now. Of public posts it is said on the topics {@code
 * public} and {@code tag.<key>} of each hashtag, of any post on {@code post.<id>} and to its
 * author. Whether somebody may see the post isn't decided here.
 */
public sealed interface ContentSignal extends Signal {
  PostId post();

  AccountId author();

  /** A public post has come out, or is on show again. */
  record PostShown(PostId post, AccountId author) implements ContentSignal {}

  /** A post reads otherwise now. */
  record PostAltered(PostId post, AccountId author) implements ContentSignal {}

  /** A post is gone, or hidden. */
  record PostGone(PostId post, AccountId author) implements ContentSignal {}
}
