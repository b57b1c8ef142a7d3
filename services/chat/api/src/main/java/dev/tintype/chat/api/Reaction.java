package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;

/** One person's answer to a message with an emoji. */
public record Reaction(AccountId account, String emoji) {}
