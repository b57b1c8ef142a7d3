package dev.tintype.chat.api;

import dev.tintype.platform.messages.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who holds an invite link may know of the group.
 *
 * @param member the asker is in it already
 */
public record InvitePreview(
    ConversationId conversation,
    String name,
    @Nullable ChatMedia picture,
    int memberCount,
    boolean member) {}
