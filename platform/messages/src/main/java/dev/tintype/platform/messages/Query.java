package dev.tintype.platform.messages;

/**
 * A request to read. It changes nothing and may be answered by a replica in the caller's region.
 *
 * @param <R> the reply
 */
public interface Query<R> {}
