package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.json.AccountPresenter;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Pictures for those who have none of their own. */
final class PlaceholderRoutes implements RouteGroup {
  private final byte[] avatar = read("no-avatar.png");
  private final byte[] header = read("no-header.png");

  @Override
  public void register(Routes routes) {
    routes
        .get(AccountPresenter.NO_AVATAR, Access.anyone(), _ -> picture(avatar))
        .get(AccountPresenter.NO_HEADER, Access.anyone(), _ -> picture(header));
  }

  private static Response picture(byte[] png) {
    return Response.stream("image/png", () -> new ByteArrayInputStream(png), png.length)
        .header("Cache-Control", "public, max-age=86400");
  }

  private static byte[] read(String name) {
    try (var stream = PlaceholderRoutes.class.getResourceAsStream("/images/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the picture " + name + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
