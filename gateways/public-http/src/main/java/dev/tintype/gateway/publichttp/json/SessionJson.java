package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.SessionSummary;
import dev.tintype.platform.http.OneOf;
import java.time.Instant;
import java.util.List;

/**
 * One line of the list of sessions.
 *
 * @param kind {@code browser} or {@code app}
 */
public record SessionJson(
    String id,
    @OneOf({"browser", "app"}) String kind,
    String name,
    boolean current,
    Instant createdAt,
    Instant lastUsedAt,
    String address,
    List<String> scopes) {

  public static SessionJson of(SessionSummary session) {
    return new SessionJson(
        session.id().toString(),
        session.browser() ? "browser" : "app",
        session.name(),
        session.current(),
        session.createdAt(),
        session.lastUsedAt(),
        session.address(),
        session.scopes());
  }
}
