package dev.tintype.reaction.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.Target;

/**
 * Somebody's like, or somebody's save.
 *
 * @param post the target itself, or the post of the comment
 * @param author who has written the target
 * @param account who likes or saves it
 */
public record Reaction(Target target, PostId post, AccountId author, AccountId account) {}
