package dev.tintype.platform.messages;

/**
 * A request to change state. Exactly one service handles it, always in the primary region.
 *
 * @param <R> the reply, built from the transaction that made the change
 */
public interface Command<R> {}
