package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentQuery.TagsByPrefix;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.TagJson;
import dev.tintype.gateway.publichttp.json.SearchJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.regex.Pattern;

/** One search for people, hashtags and the addresses of posts. */
final class SearchRoutes implements RouteGroup {
  private static final int USUAL = 20;
  private static final int MOST_TAGS = 40;
  private static final Pattern POST_ADDRESS = Pattern.compile(".*/@[^/]+/(\\d{1,18})/?");

  private final Bus bus;
  private final PeopleSearch people;
  private final StatusPages statuses;

  SearchRoutes(Bus bus, PeopleSearch people, StatusPages statuses) {
    this.bus = bus;
    this.people = people;
    this.statuses = statuses;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/api/v2/search", Access.anyone("read:search"), this::search)
        .says("Finds people and hashtags by their beginnings, and posts by their address")
        .takes("q", "type", "limit", "offset", "following")
        .returns(SearchJson.class);
  }

  private Response search(Request request) {
    String type = request.text("type").orElse("");
    return Response.json(
        new SearchJson(
            wants(type, "accounts") ? accounts(request) : List.of(),
            wants(type, "statuses") ? posts(request) : List.of(),
            wants(type, "hashtags") ? tags(request) : List.of()));
  }

  private static boolean wants(String type, String kind) {
    return type.isEmpty() || type.equals(kind);
  }

  private List<AccountJson> accounts(Request request) {
    return people.find(request, USUAL);
  }

  /** The post of which {@code q} is the address, where the caller may see it. */
  private List<StatusJson> posts(Request request) {
    String text = request.text("q").orElse("").strip();
    var address = POST_ADDRESS.matcher(text);
    if (!text.startsWith(request.origin() + "/") || !address.matches()) {
      return List.of();
    }
    return statuses.list(Viewer.of(request), List.of(PostId.of(address.group(1))));
  }

  private List<TagJson> tags(Request request) {
    String text = request.text("q").orElse("").strip().replaceFirst("^#", "");
    if (text.isEmpty() || request.number("offset").orElse(0L) > 0) {
      return List.of();
    }
    return bus
        .ask(request.caller(), new TagsByPrefix(text, request.limit(USUAL, MOST_TAGS)))
        .stream()
        .map(usage -> TagJson.of(usage, request.origin()))
        .toList();
  }
}
