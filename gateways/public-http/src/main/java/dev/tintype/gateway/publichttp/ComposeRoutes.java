package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentLimits;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.profile.api.PostDefaults;
import java.util.List;
import java.util.Locale;

/** What the Pixelfed app asks before somebody writes a post. */
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

  private final Publishing publishing;

  ComposeRoutes(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void register(Routes routes) {
    for (String root : List.of("/api/v1.1/compose", "/api/pixelfed/v1/compose")) {
      routes
          .get(root + "/settings", Access.member("read:statuses"), this::settings)
          .returns(ComposeSettingsJson.class);
    }
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
