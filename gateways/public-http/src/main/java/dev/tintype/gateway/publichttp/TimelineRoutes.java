package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentQuery.PostsByTag;
import dev.tintype.content.api.ContentQuery.PublicPosts;
import dev.tintype.content.api.ContentQuery.TagByName;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.feed.api.Home;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.StatusPages.Kind;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.TagJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Timelines, and the hashtags that have one. */
final class TimelineRoutes implements RouteGroup {
  /** What every list of statuses takes. */
  static final String[] PAGING = {"limit", "max_id", "since_id", "min_id"};

  private static final int USUAL = 20;
  private static final int LARGEST = 40;
  private static final int MOST_TAGS = 10;

  private final Bus bus;
  private final StatusPages statuses;

  TimelineRoutes(Bus bus, StatusPages statuses) {
    this.bus = bus;
    this.statuses = statuses;
  }

  @Override
  public void register(Routes routes) {
    var anyone = Access.anyone("read:statuses");
    routes
        .get("/api/v1/timelines/home", Access.member("read:statuses"), this::home)
        .takes(PAGING)
        .returnsList(StatusJson.class)
        .get("/api/v1/timelines/public", anyone, this::publicPosts)
        .takes("limit", "max_id", "since_id", "min_id", "only_media", "remote")
        .returnsList(StatusJson.class)
        .get("/api/v1/timelines/tag/{hashtag}", anyone, this::tag)
        .takes(
            "limit",
            "max_id",
            "since_id",
            "min_id",
            "only_media",
            "remote",
            "any[]",
            "all[]",
            "none[]")
        .returnsList(StatusJson.class)
        .get("/api/v1/tags/{name}", Access.anyone(), this::oneTag)
        .returns(TagJson.class);
  }

  private Response home(Request request) {
    return page(request, Kind.HOME, page -> home(request.caller(), page));
  }

  /** The first visit in a while builds the list anew where it was dropped. */
  private Page<PostId> home(Caller caller, PageRequest page) {
    Home home = bus.ask(caller, new HomePage(page));
    if (home.visitDue() && bus.send(caller, new VisitHome()).rebuilt()) {
      return bus.ask(caller, new HomePage(page)).page();
    }
    return home.page();
  }

  private Response publicPosts(Request request) {
    if (request.flag("remote").orElse(false)) {
      return Response.page(Page.empty(), List.of());
    }
    boolean onlyMedia = request.flag("only_media").orElse(false);
    return page(request, page -> bus.ask(request.caller(), new PublicPosts(onlyMedia, page)));
  }

  private Response tag(Request request) {
    if (request.flag("remote").orElse(false)) {
      return Response.page(Page.empty(), List.of());
    }
    var any = new ArrayList<>(List.of(request.segment("hashtag")));
    any.addAll(tags(request, "any"));
    var all = tags(request, "all");
    var none = tags(request, "none");
    boolean onlyMedia = onlyMedia(request);
    return page(
        request,
        page -> bus.ask(request.caller(), new PostsByTag(any, all, none, onlyMedia, page)));
  }

  private Response oneTag(Request request) {
    var usage = bus.ask(request.caller(), new TagByName(request.segment("name")));
    return Response.json(TagJson.of(usage, request.origin()));
  }

  private Response page(Request request, Function<PageRequest, Page<PostId>> skeleton) {
    return page(request, Kind.TIMELINE, skeleton);
  }

  private Response page(Request request, Kind kind, Function<PageRequest, Page<PostId>> skeleton) {
    var page = statuses.page(Viewer.of(request), request.page(USUAL, LARGEST), kind, skeleton);
    return Response.page(page, page.items());
  }

  /** The Pixelfed app stops at a page without pictures. */
  static boolean onlyMedia(Request request) {
    return request.flag("only_media").orElse(false) || request.flag("_pe").orElse(false);
  }

  private static List<String> tags(Request request, String name) {
    return request.list(name).stream().filter(it -> !it.isBlank()).limit(MOST_TAGS).toList();
  }
}
