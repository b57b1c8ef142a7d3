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

  @Override
  public void register(Routes routes) {
    emptyLists(routes);
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
    empty(routes, Access.member("read:follows"), "/api/v1/followed_tags");
    empty(routes, Access.member("read"), "/api/v1/suggestions");
    empty(routes, Access.member("read"), "/api/v2/suggestions");
    empty(routes, Access.member("read:accounts"), "/api/v1/featured_tags");
    empty(routes, Access.member("read:accounts"), "/api/v1/featured_tags/suggestions");
    empty(routes, Access.member("read:accounts"), "/api/v1/endorsements");
    empty(routes, Access.member("read:statuses"), "/api/v1/scheduled_statuses");
    empty(routes, Access.member("read:blocks"), "/api/v1/domain_blocks");
  }

  private static void empty(Routes routes, Access access, String path) {
    routes.get(path, access, _ -> Response.json(List.of())).says("Nothing so far");
  }

  private static Response none(String what) {
    throw Refusal.notFound(what);
  }
}
