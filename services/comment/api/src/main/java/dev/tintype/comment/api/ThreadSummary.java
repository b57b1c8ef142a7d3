package dev.tintype.comment.api;

/**
 * How much has been said about something.
 *
 * @param target the id of a post or of a comment
 * @param comments how many comments a post has, however deep, or how many replies a comment has
 *     itself; deleted and hidden ones don't count
 * @param muted the caller wants no notifications about that post; false for comments
 */
public record ThreadSummary(long target, long comments, boolean muted) {}
