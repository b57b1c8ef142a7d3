package dev.tintype.reaction.api;

import dev.tintype.platform.messages.Signal;

/** What the reaction service tells people who look right now. */
public sealed interface ReactionSignal extends Signal {

  /** A post or a comment has another number of likes; told to those who look at the post. */
  record Counted(Target target, long likes) implements ReactionSignal {}
}
