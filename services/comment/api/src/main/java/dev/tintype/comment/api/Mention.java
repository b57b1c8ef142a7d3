package dev.tintype.comment.api;

import dev.tintype.platform.messages.AccountId;

/**
 * A person named in a comment.
 *
 * @param username as the person's profile writes it
 */
public record Mention(AccountId account, String username) {}
