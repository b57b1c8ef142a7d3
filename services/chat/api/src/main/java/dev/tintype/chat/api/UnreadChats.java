package dev.tintype.chat.api;

/**
 * What waits for somebody.
 *
 * @param conversations with something unread, without muted ones
 * @param requests of strangers, unanswered
 */
public record UnreadChats(int conversations, int requests) {}
