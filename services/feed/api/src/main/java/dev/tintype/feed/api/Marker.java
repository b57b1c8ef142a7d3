package dev.tintype.feed.api;

import java.time.Instant;

/**
 * How far somebody has read.
 *
 * @param timeline {@code home} or {@code notifications}
 * @param lastRead the id of the last thing read
 * @param version counts the changes
 */
public record Marker(String timeline, long lastRead, long version, Instant updatedAt) {}
