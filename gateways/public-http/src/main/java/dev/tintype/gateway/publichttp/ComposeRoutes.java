package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentLimits;
import dev.tintype.content.api.ContentQuery.PlacesByPrefix;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.PostDefaults;
import java.util.List;
import java.util.Locale;

/** What is asked for while somebody writes a post, by our pages and by the Pixelfed app. */
final class ComposeRoutes implements RouteGroup {
  private static final int ALL_RIGHTS_RESERVED = 1;

  /**
   * The app's settings for composing.
   *
   * @param defaultLicense a number of Pixelfed's table
   * @param mediaDescriptions whether alt texts are required
   */
  record ComposeSettingsJson(
      String defaultScope,
      int defaultLicense,
      boolean mediaDescriptions,
      int maxAltextLength,
      int maxMediaAttachments) {}

  /** A place that others have named. */
  record PlaceNameJson(String name) {}

  private final Bus bus;
  private final Publishing publishing;

  ComposeRoutes(Bus bus, Publishing publishing) {
    this.bus = bus;
    this.publishing = publishing;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/api/tintype/v1/places", Access.member("read:search"), this::places)
        .says("Suggests places that others have named")
        .takes("q", "limit")
        .returnsList(PlaceNameJson.class);
    for (String root : List.of("/api/v1.1/compose", "/api/pixelfed/v1/compose")) {
      routes
          .get(root + "/settings", Access.member("read:statuses"), this::settings)
          .returns(ComposeSettingsJson.class)
          .get(root + "/search/location", Access.member("read:search"), ComposeRoutes::numbered)
          .says("The app takes only places with a number, of which there are none");
    }
  }

  private Response places(Request request) {
    var places = new PlacesByPrefix(request.text("q").orElse(""), request.limit(10, 40));
    return Response.json(
        bus.ask(request.caller(), places).stream()
            .map(place -> new PlaceNameJson(place.name()))
            .toList());
  }

  private static Response numbered(Request request) {
    return Response.json(List.of());
  }

  private Response settings(Request request) {
    PostDefaults defaults = publishing.defaults(request.caller());
    String scope =
        switch (defaults.audience()) {
          case PUBLIC, UNLISTED -> defaults.audience().name().toLowerCase(Locale.ROOT);
          case FOLLOWERS, CLOSE_FRIENDS -> "private";
        };
    return Response.json(
        new ComposeSettingsJson(
            scope, ALL_RIGHTS_RESERVED, false, ContentLimits.ALT_TEXT, ContentLimits.ALBUM));
  }
}
