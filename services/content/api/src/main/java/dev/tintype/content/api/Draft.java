package dev.tintype.content.api;

import java.time.Instant;

/**
 * A post that its author has put aside.
 *
 * @param id of its own kind; never a post's
 */
public record Draft(long id, PostContent content, Instant createdAt, Instant updatedAt) {}
