package dev.tintype.identity.api;

import dev.tintype.platform.messages.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * One line of a person's list of sessions.
 *
 * @param browser or else an app
 * @param name of the app, or of the browser such as "Firefox on Linux"
 * @param current it is the session that asks
 * @param address from where it was last used
 */
public record SessionSummary(
    SessionId id,
    boolean browser,
    String name,
    boolean current,
    Instant createdAt,
    Instant lastUsedAt,
    String address,
    List<String> scopes) {}
