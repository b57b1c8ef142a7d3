package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.NotificationPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.notification.api.NotificationCommand.AcceptRequests;
import dev.tintype.notification.api.NotificationCommand.ChangePolicy;
import dev.tintype.notification.api.NotificationCommand.DismissRequests;
import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.notification.api.NotificationQuery.GetPolicy;
import dev.tintype.notification.api.NotificationQuery.NotificationRequests;
import dev.tintype.notification.api.NotificationQuery.RequestById;
import dev.tintype.notification.api.NotificationRequest;
import dev.tintype.notification.api.PolicyReport;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.OneOf;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of strangers' notifications, and what is kept back of them. */
final class NotificationPolicyRoutes implements RouteGroup {

  /** Mastodon's {@code NotificationPolicy}. */
  record PolicyJson(
      @OneOf({"accept", "filter", "drop"}) String forNotFollowing,
      @OneOf({"accept", "filter", "drop"}) String forNotFollowers,
      @OneOf({"accept", "filter", "drop"}) String forNewAccounts,
      @OneOf({"accept", "filter", "drop"}) String forPrivateMentions,
      @OneOf({"accept", "filter", "drop"}) String forLimitedAccounts,
      SummaryJson summary) {

    static PolicyJson of(PolicyReport report) {
      var policy = report.policy();
      return new PolicyJson(
          word(policy.fromNotFollowed()),
          word(policy.fromNotFollowers()),
          word(policy.fromNew()),
          word(policy.fromPrivate()),
          word(policy.fromLimited()),
          SummaryJson.of(report));
    }

    private static String word(Treatment treatment) {
      return treatment.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The policy as older clients know it: what isn't let through is filtered. */
  record OldPolicyJson(
      boolean filterNotFollowing,
      boolean filterNotFollowers,
      boolean filterNewAccounts,
      boolean filterPrivateMentions,
      SummaryJson summary) {

    static OldPolicyJson of(PolicyReport report) {
      var policy = report.policy();
      return new OldPolicyJson(
          policy.fromNotFollowed() != Treatment.ACCEPT,
          policy.fromNotFollowers() != Treatment.ACCEPT,
          policy.fromNew() != Treatment.ACCEPT,
          policy.fromPrivate() != Treatment.ACCEPT,
          SummaryJson.of(report));
    }
  }

  /** How much waits. */
  record SummaryJson(long pendingRequestsCount, long pendingNotificationsCount) {

    static SummaryJson of(PolicyReport report) {
      return new SummaryJson(report.requests(), report.notifications());
    }
  }

  /**
   * Mastodon's {@code NotificationRequest}.
   *
   * @param lastStatus null where the viewer may not see it
   */
  record NotificationRequestJson(
      String id,
      Instant createdAt,
      Instant updatedAt,
      AccountJson account,
      String notificationsCount,
      @Nullable StatusJson lastStatus) {}

  /** Mastodon's {@code MergedResponse}. */
  record MergedJson(boolean merged) {}

  private final Bus bus;
  private final Accounts accounts;
  private final NotificationPages notifications;

  NotificationPolicyRoutes(Bus bus, Accounts accounts, NotificationPages notifications) {
    this.bus = bus;
    this.accounts = accounts;
    this.notifications = notifications;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:notifications");
    Access write = Access.member("write:notifications");
    String requests = "/api/v1/notifications/requests";
    routes
        .get("/api/v2/notifications/policy", read, it -> Response.json(PolicyJson.of(policy(it))))
        .says("Tells what becomes of strangers' notifications")
        .returns(PolicyJson.class)
        .patch("/api/v2/notifications/policy", write, this::change)
        .takes(
            "for_not_following",
            "for_not_followers",
            "for_new_accounts",
            "for_private_mentions",
            "for_limited_accounts")
        .returns(PolicyJson.class)
        .get(
            "/api/v1/notifications/policy", read, it -> Response.json(OldPolicyJson.of(policy(it))))
        .returns(OldPolicyJson.class)
        .put("/api/v1/notifications/policy", write, this::changeOld)
        .takes(
            "filter_not_following",
            "filter_not_followers",
            "filter_new_accounts",
            "filter_private_mentions")
        .returns(OldPolicyJson.class)
        .patch("/api/v1/notifications/policy", write, this::changeOld)
        .get(requests, read, this::requests)
        .says("Lists of whom notifications are kept back")
        .takes(TimelineRoutes.PAGING)
        .returnsList(NotificationRequestJson.class)
        .get(requests + "/merged", read, _ -> Response.json(new MergedJson(true)))
        .says("Tells whether all that was accepted has been let in, which it is at once")
        .returns(MergedJson.class)
        .get(requests + "/{id}", read, this::request)
        .returns(NotificationRequestJson.class)
        .post(requests + "/{id}/accept", write, it -> accept(it, List.of(known(it).id())))
        .says("Lets in what is kept back of somebody, now and from now on")
        .post(requests + "/{id}/dismiss", write, it -> dismiss(it, List.of(known(it).id())))
        .says("Throws away what is kept back of somebody")
        .post(requests + "/accept", write, it -> accept(it, ids(it)))
        .takes("id[]")
        .post(requests + "/dismiss", write, it -> dismiss(it, ids(it)))
        .takes("id[]");
  }

  private PolicyReport policy(Request request) {
    return bus.ask(request.caller(), new GetPolicy());
  }

  private Response change(Request request) {
    var change =
        new ChangePolicy(
            treatment(request, "for_not_following"),
            treatment(request, "for_not_followers"),
            treatment(request, "for_new_accounts"),
            treatment(request, "for_private_mentions"),
            treatment(request, "for_limited_accounts"));
    return Response.json(PolicyJson.of(bus.send(request.caller(), change)));
  }

  private static @Nullable Treatment treatment(Request request, String name) {
    return request
        .text(name)
        .map(word ->
            switch (word) {
              case "accept" -> Treatment.ACCEPT;
              case "filter" -> Treatment.FILTER;
              case "drop" -> Treatment.DROP;
              default ->
                  throw Refusal.invalid(
                      name, "ERR_INCLUSION", "must be one of accept, filter and drop");
            })
        .orElse(null);
  }

  private Response changeOld(Request request) {
    var change =
        new ChangePolicy(
            filtering(request, "filter_not_following"),
            filtering(request, "filter_not_followers"),
            filtering(request, "filter_new_accounts"),
            filtering(request, "filter_private_mentions"),
            null);
    return Response.json(OldPolicyJson.of(bus.send(request.caller(), change)));
  }

  private static @Nullable Treatment filtering(Request request, String name) {
    return request
        .flag(name)
        .map(filter -> filter ? Treatment.FILTER : Treatment.ACCEPT)
        .orElse(null);
  }

  private Response requests(Request request) {
    var page = bus.ask(request.caller(), new NotificationRequests(request.page(40, 80)));
    return Response.page(page, present(request, page.items()));
  }

  private Response request(Request request) {
    return Response.json(
        present(request, List.of(known(request))).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("notification request")));
  }

  private NotificationRequest known(Request request) {
    return bus.ask(request.caller(), new RequestById(request.id("id")));
  }

  private List<NotificationRequestJson> present(
      Request request, List<NotificationRequest> requests) {
    var viewer = Viewer.of(request);
    var people = accounts.byIds(viewer, requests.stream().map(NotificationRequest::actor).toList());
    var shown =
        notifications.statuses(
            viewer, requests.stream().map(NotificationRequest::lastSubject).toList());
    return requests.stream()
        .filter(one -> people.containsKey(one.actor()))
        .map(one ->
            new NotificationRequestJson(
                Long.toString(one.id()),
                one.createdAt(),
                one.updatedAt(),
                people.get(one.actor()),
                Long.toString(one.count()),
                one.lastSubject() == null ? null : shown.get(Long.toString(one.lastSubject()))))
        .toList();
  }

  private Response accept(Request request, List<Long> ids) {
    bus.send(request.caller(), new AcceptRequests(ids));
    return Response.json(Map.of());
  }

  private Response dismiss(Request request, List<Long> ids) {
    bus.send(request.caller(), new DismissRequests(ids));
    return Response.json(Map.of());
  }

  private static List<Long> ids(Request request) {
    return request.list("id").stream()
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .toList();
  }
}
