package dev.tintype.platform.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept.
 *
 * @param position its number in the stream of its service; 0 as long as it has none
 * @param root the sealed root's simple name, such as {@code ContentEvent}
 * @param type the event's simple name, such as {@code PostPublished}
 * @param payload the event as JSON
 * @param trace the W3C {@code traceparent} of what emitted it
 */
public record OutboxEvent(
    long position,
    long eventId,
    String root,
    String type,
    String key,
    String payload,
    @Nullable String trace,
    Instant occurredAt) {}
