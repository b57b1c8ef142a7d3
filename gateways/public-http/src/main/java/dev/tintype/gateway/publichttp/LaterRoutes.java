package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What clients insist on asking for that nobody here has any of yet: the true answer is an empty
 * list. A service that brings the thing takes the line away.
 */
final class LaterRoutes implements RouteGroup {

  /** Mastodon's grouped notifications, of which there are none. */
  record GroupsJson(
      List<Object> accounts, List<Object> statuses, List<Object> notificationGroups) {}

  /** Mastodon's {@code NotificationPolicy}: everything is let through. */
  record PolicyJson(
      String forNotFollowing,
      String forNotFollowers,
      String forNewAccounts,
      String forPrivateMentions,
      String forLimitedAccounts,
      SummaryJson summary) {}

  record SummaryJson(int pendingRequestsCount, int pendingNotificationsCount) {}

  private static final PolicyJson POLICY =
      new PolicyJson("accept", "accept", "accept", "accept", "accept", new SummaryJson(0, 0));

  @Override
  public void register(Routes routes) {
    emptyLists(routes);
    notifications(routes);
    routes
        .get("/api/v1/push/subscription", Access.member("push"), _ -> none("subscription"))
        .delete("/api/v1/push/subscription", Access.member("push"), _ -> Response.json(Map.of()));
  }

  private static void emptyLists(Routes routes) {
    empty(routes, Access.anyone(), "/api/v1/custom_emojis");
    empty(routes, Access.anyone(), "/api/v1/trends");
    empty(routes, Access.anyone(), "/api/v1/trends/tags");
    empty(routes, Access.anyone(), "/api/v1/trends/statuses");
    empty(routes, Access.anyone(), "/api/v1/trends/links");
    empty(routes, Access.anyone(), "/api/v1/announcements");
    empty(routes, Access.member("read:filters"), "/api/v1/filters");
    empty(routes, Access.member("read:filters"), "/api/v2/filters");
    empty(routes, Access.member("read:lists"), "/api/v1/lists");
    empty(routes, Access.member("read:follows"), "/api/v1/followed_tags");
    empty(routes, Access.member("read"), "/api/v1/suggestions");
    empty(routes, Access.member("read"), "/api/v2/suggestions");
    empty(routes, Access.member("read:accounts"), "/api/v1/featured_tags");
    empty(routes, Access.member("read:accounts"), "/api/v1/featured_tags/suggestions");
    empty(routes, Access.member("read:accounts"), "/api/v1/endorsements");
    empty(routes, Access.member("read:statuses"), "/api/v1/conversations");
    empty(routes, Access.member("read:statuses"), "/api/v1/scheduled_statuses");
    empty(routes, Access.member("read:favourites"), "/api/v1/favourites");
    empty(routes, Access.member("read:bookmarks"), "/api/v1/bookmarks");
    empty(routes, Access.member("read:blocks"), "/api/v1/domain_blocks");
  }

  private static void notifications(Routes routes) {
    Access read = Access.member("read:notifications");
    Access write = Access.member("write:notifications");
    empty(routes, read, "/api/v1/notifications");
    empty(routes, read, "/api/v1/notifications/requests");
    routes
        .get("/api/v1/notifications/unread_count", read, _ -> Response.json(Map.of("count", 0)))
        .get("/api/v1/notifications/{id}", read, _ -> none("notification"))
        .post("/api/v1/notifications/clear", write, _ -> Response.json(Map.of()))
        .post("/api/v1/notifications/{id}/dismiss", write, _ -> none("notification"))
        .get(
            "/api/v1/notifications/requests/merged",
            read,
            _ -> Response.json(Map.of("merged", true)))
        .get(
            "/api/v2/notifications",
            read,
            _ -> Response.json(new GroupsJson(List.of(), List.of(), List.of())))
        .returns(GroupsJson.class)
        .get("/api/v2/notifications/unread_count", read, _ -> Response.json(Map.of("count", 0)))
        .get("/api/v2/notifications/policy", read, _ -> Response.json(POLICY))
        .returns(PolicyJson.class);
  }

  private static void empty(Routes routes, Access access, String path) {
    routes.get(path, access, _ -> Response.json(List.of())).says("Nothing so far");
  }

  private static Response none(String what) {
    throw Refusal.notFound(what);
  }
}
