package dev.tintype.content.api;

import dev.tintype.platform.messages.AccountId;

/**
 * A person named in a caption.
 *
 * @param username as the person's profile writes it
 */
public record Mention(AccountId account, String username) {}
