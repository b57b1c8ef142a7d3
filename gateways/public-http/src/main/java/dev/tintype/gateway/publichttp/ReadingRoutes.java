package dev.tintype.gateway.publichttp;

import dev.tintype.feed.api.FeedCommand.Position;
import dev.tintype.feed.api.FeedCommand.SetMarkers;
import dev.tintype.feed.api.FeedQuery.GetMarkers;
import dev.tintype.feed.api.Marker;
import dev.tintype.gateway.publichttp.json.MarkerJson;
import dev.tintype.gateway.publichttp.json.PreferencesJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far somebody has read, and how they like to read. */
final class ReadingRoutes implements RouteGroup {
  private static final List<String> TIMELINES = List.of("home", "notifications");

  private final Bus bus;

  ReadingRoutes(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/api/v1/markers", Access.member("read:statuses"), this::markers)
        .says("Tells how far the caller has read")
        .takes("timeline[]")
        .post("/api/v1/markers", Access.member("write:statuses"), this::setMarkers)
        .says("Notes how far the caller has read")
        .takes("home[last_read_id]", "notifications[last_read_id]")
        .get("/api/v1/preferences", Access.member("read:accounts"), this::preferences)
        .says("Tells how the caller likes to post and read")
        .returns(PreferencesJson.class);
  }

  private Response markers(Request request) {
    List<String> asked = request.list("timeline").stream().filter(TIMELINES::contains).toList();
    if (asked.isEmpty()) {
      return Response.json(Map.of());
    }
    return present(bus.ask(request.caller(), new GetMarkers(asked)));
  }

  private Response setMarkers(Request request) {
    List<Position> positions =
        TIMELINES.stream()
            .flatMap(timeline ->
                request
                    .number(timeline + "[last_read_id]")
                    .map(id -> new Position(timeline, id))
                    .stream())
            .toList();
    if (positions.isEmpty()) {
      throw Refusal.invalid("home[last_read_id]", "ERR_BLANK", "can't be blank");
    }
    return present(bus.send(request.caller(), new SetMarkers(positions)));
  }

  private static Response present(List<Marker> markers) {
    Map<String, MarkerJson> byTimeline = new LinkedHashMap<>();
    markers.forEach(marker -> byTimeline.put(marker.timeline(), MarkerJson.of(marker)));
    return Response.json(byTimeline);
  }

  private Response preferences(Request request) {
    var own = new ProfilesByIds(List.of(request.caller().member()));
    PostDefaults defaults =
        bus.ask(request.caller(), own).stream()
            .findFirst()
            .map(Profile::postDefaults)
            .orElse(PostDefaults.INITIAL);
    return Response.json(PreferencesJson.of(defaults));
  }
}
