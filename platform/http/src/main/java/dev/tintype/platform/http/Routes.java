package dev.tintype.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The list of routes. A path has literal segments and {@code {name}} for one segment, {@code
 * {name*}} at the end for the rest. Literal segments win over named ones; a trailing slash does not
 * matter.
 */
public final class Routes {

  /**
   * One route.
   *
   * @param limit which rate limit it counts against; {@code default} unless told
   */
  public record Route(
      Set<String> methods, String path, Access access, String limit, RouteHandler handler) {}

  private final List<Route> all = new ArrayList<>();

  public Routes get(String path, Access access, RouteHandler handler) {
    return add(Set.of("GET"), path, access, "default", handler);
  }

  public Routes post(String path, Access access, RouteHandler handler) {
    return add(Set.of("POST"), path, access, "default", handler);
  }

  public Routes put(String path, Access access, RouteHandler handler) {
    return add(Set.of("PUT"), path, access, "default", handler);
  }

  public Routes patch(String path, Access access, RouteHandler handler) {
    return add(Set.of("PATCH"), path, access, "default", handler);
  }

  public Routes delete(String path, Access access, RouteHandler handler) {
    return add(Set.of("DELETE"), path, access, "default", handler);
  }

  /** For routes with several methods, or that count against a limit of their own. */
  public Routes add(
      Set<String> methods, String path, Access access, String limit, RouteHandler handler) {
    all.add(new Route(Set.copyOf(methods), path, access, limit, handler));
    return this;
  }

  public Routes add(RouteGroup group) {
    group.register(this);
    return this;
  }

  public List<Route> all() {
    return List.copyOf(all);
  }
}
