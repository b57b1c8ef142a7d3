package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.NotificationPages;
import dev.tintype.gateway.presentation.NotificationWords;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.GroupedNotificationsJson;
import dev.tintype.gateway.publichttp.NotificationRoutes.CountJson;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationCommand.DismissGroup;
import dev.tintype.notification.api.NotificationQuery.GroupById;
import dev.tintype.notification.api.NotificationQuery.GroupMembers;
import dev.tintype.notification.api.NotificationQuery.NotificationGroups;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the caller has been told, in groups: as Mastodon's clients know it, and under our own
 * address with the kinds that Mastodon has no word for.
 */
final class GroupedNotificationRoutes implements RouteGroup {
  private static final String OURS = "/api/tintype/v1/notifications";
  private static final String[] SELECTION = {
    "limit",
    "max_id",
    "since_id",
    "min_id",
    "types[]",
    "exclude_types[]",
    "account_id",
    "include_filtered",
    "grouped_types[]",
    "expand_accounts"
  };
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  private final Bus bus;
  private final Accounts accounts;
  private final NotificationPages notifications;

  GroupedNotificationRoutes(Bus bus, Accounts accounts, NotificationPages notifications) {
    this.bus = bus;
    this.accounts = accounts;
    this.notifications = notifications;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:notifications");
    Access write = Access.member("write:notifications");
    routes
        .get("/api/v2/notifications", read, it -> groups(it, NotificationWords.KNOWN))
        .says("Lists what the caller has been told, in groups")
        .takes(SELECTION)
        .returns(GroupedNotificationsJson.class)
        .get("/api/v2/notifications/unread_count", read, it -> unread(it, NotificationWords.KNOWN))
        .says("Counts groups with something newer than the caller's marker, up to the limit")
        .takes("limit", "types[]", "exclude_types[]", "account_id", "grouped_types[]")
        .returns(CountJson.class)
        .get("/api/v2/notifications/{group_key}", read, this::group)
        .returns(GroupedNotificationsJson.class)
        .get("/api/v2/notifications/{group_key}/accounts", read, this::members)
        .says("Lists all who have done what a group tells of")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .post("/api/v2/notifications/{group_key}/dismiss", write, this::dismiss)
        .says("Takes a group away")
        .get(OURS, read, it -> groups(it, ALL))
        .says("Lists what the caller has been told, in groups, also of our own kinds")
        .takes(SELECTION)
        .returns(GroupedNotificationsJson.class)
        .get(OURS + "/unread_count", read, it -> unread(it, ALL))
        .says("Counts groups of all kinds with something newer than the caller's marker")
        .takes("limit", "types[]", "exclude_types[]", "grouped_types[]")
        .returns(CountJson.class);
  }

  private Response groups(Request request, Set<Kind> known) {
    var page =
        bus.ask(
            request.caller(),
            new NotificationGroups(
                NotificationAsking.selection(request, known),
                NotificationAsking.grouped(request),
                request.page(40, 80)));
    var groups = notifications.groups(Viewer.of(request), page.items());
    boolean partial = request.text("expand_accounts").filter("partial_avatars"::equals).isPresent();
    return Response.page(page, partial ? groups.partial() : groups);
  }

  private Response unread(Request request, Set<Kind> known) {
    var selection = NotificationAsking.selection(request, known);
    var grouped = NotificationAsking.grouped(request);
    return Response.json(
        new CountJson(NotificationAsking.unread(bus, request, selection, grouped)));
  }

  private Response group(Request request) {
    var group = bus.ask(request.caller(), new GroupById(named(request)));
    var shown = notifications.groups(Viewer.of(request), List.of(group));
    if (shown.notificationGroups().isEmpty() || !NotificationWords.KNOWN.contains(group.kind())) {
      throw Refusal.notFound("notification");
    }
    return Response.json(shown);
  }

  private Response members(Request request) {
    var page = bus.ask(request.caller(), new GroupMembers(named(request), request.page(40, 80)));
    return Response.page(page, accounts.list(Viewer.of(request), page.items()));
  }

  private Response dismiss(Request request) {
    bus.send(request.caller(), new DismissGroup(named(request)));
    return Response.json(Map.of());
  }

  private static NotificationId named(Request request) {
    return NotificationWords.group(request.segment("group_key"))
        .orElseThrow(() -> Refusal.notFound("notification"));
  }
}
