package dev.tintype.chat.domain;

import dev.tintype.platform.messages.ConversationId;

/** Where a message stands. */
public record Place(ConversationId conversation, long seq) {}
