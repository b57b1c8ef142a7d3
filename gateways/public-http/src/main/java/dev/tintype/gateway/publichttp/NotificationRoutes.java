package dev.tintype.gateway.publichttp;

import static dev.tintype.gateway.publichttp.NotificationAsking.SELECTION;

import dev.tintype.gateway.presentation.NotificationPages;
import dev.tintype.gateway.presentation.NotificationWords;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.NotificationJson;
import dev.tintype.notification.api.NotificationCommand.Dismiss;
import dev.tintype.notification.api.NotificationCommand.DismissAll;
import dev.tintype.notification.api.NotificationQuery.NotificationById;
import dev.tintype.notification.api.NotificationQuery.Notifications;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the caller has been told, one by one. */
final class NotificationRoutes implements RouteGroup {

  /** Mastodon's {@code CountResponse}. */
  record CountJson(long count) {}

  private final Bus bus;
  private final NotificationPages notifications;

  NotificationRoutes(Bus bus, NotificationPages notifications) {
    this.bus = bus;
    this.notifications = notifications;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:notifications");
    Access write = Access.member("write:notifications");
    routes
        .get("/api/v1/notifications", read, this::list)
        .says("Lists what the caller has been told, one by one")
        .takes(SELECTION)
        .returnsList(NotificationJson.class)
        .get("/api/v1/notifications/unread_count", read, this::unread)
        .says("Counts what is newer than the caller's marker, up to the limit")
        .takes("limit", "types[]", "exclude_types[]", "account_id")
        .returns(CountJson.class)
        .get("/api/v1/notifications/{id}", read, this::one)
        .returns(NotificationJson.class)
        .post("/api/v1/notifications/clear", write, this::clear)
        .says("Takes all away that the caller has been told")
        .post("/api/v1/notifications/{id}/dismiss", write, it -> dismiss(it, it.id("id")))
        .says("Takes one away")
        .post(
            "/api/v1/notifications/dismiss",
            write,
            it -> dismiss(it, it.number("id").orElseThrow(() -> Refusal.notFound("notification"))))
        .says("Takes one away, under the address of older clients")
        .takes("id");
  }

  private Response list(Request request) {
    var selection = NotificationAsking.selection(request, NotificationWords.KNOWN);
    var page = bus.ask(request.caller(), new Notifications(selection, request.page(40, 80)));
    return Response.page(page, notifications.list(Viewer.of(request), page.items()));
  }

  private Response unread(Request request) {
    var selection = NotificationAsking.selection(request, NotificationWords.KNOWN);
    return Response.json(
        new CountJson(NotificationAsking.unread(bus, request, selection, Set.of())));
  }

  private Response one(Request request) {
    var id = new NotificationId(request.id("id"));
    var notification = bus.ask(request.caller(), new NotificationById(id));
    var shown =
        NotificationWords.KNOWN.contains(notification.kind())
            ? notifications.list(Viewer.of(request), List.of(notification))
            : List.<NotificationJson>of();
    return Response.json(
        shown.stream().findFirst().orElseThrow(() -> Refusal.notFound("notification")));
  }

  private Response clear(Request request) {
    bus.send(request.caller(), new DismissAll());
    return Response.json(Map.of());
  }

  private Response dismiss(Request request, long id) {
    bus.send(request.caller(), new Dismiss(new NotificationId(id)));
    return Response.json(Map.of());
  }
}
