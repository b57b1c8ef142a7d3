package dev.tintype.gateway.presentation.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's conversation: a chat as its clients know it.
 *
 * @param accounts the others in it; never empty
 * @param lastStatus the last message, as a status for those in the chat
 */
public record ConversationJson(
    String id, boolean unread, List<AccountJson> accounts, @Nullable StatusJson lastStatus) {}
