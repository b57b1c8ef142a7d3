package dev.tintype.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
      Set<String> methods,
      String path,
      Access access,
      String limit,
      RouteHandler handler,
      Documentation documentation) {

    private Route documented(Documentation other) {
      return new Route(methods, path, access, limit, handler, other);
    }
  }

  /**
   * What the OpenAPI document says of a route beyond what it can see by itself.
   *
   * @param reply the record that is sent; null when it isn't told
   * @param list whether a list of those is sent
   * @param parameters the names it takes, such as {@code limit}, {@code media_ids[]} or {@code
   *     fields[][name]}
   * @param files the names of the parameters that are files
   */
  public record Documentation(
      String summary,
      @Nullable Class<?> reply,
      boolean list,
      List<String> parameters,
      List<String> files) {
    static final Documentation NONE = new Documentation("", null, false, List.of(), List.of());
  }

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
    all.add(new Route(Set.copyOf(methods), path, access, limit, handler, Documentation.NONE));
    return this;
  }

  /** Says in half a sentence what the route just added does. */
  public Routes says(String summary) {
    return document(
        it -> new Documentation(summary, it.reply(), it.list(), it.parameters(), it.files()));
  }

  /** Says what record the route just added sends. */
  public Routes returns(Class<?> reply) {
    return document(
        it -> new Documentation(it.summary(), reply, false, it.parameters(), it.files()));
  }

  /** Says of what records the route just added sends a list. */
  public Routes returnsList(Class<?> reply) {
    return document(
        it -> new Documentation(it.summary(), reply, true, it.parameters(), it.files()));
  }

  /** Says what parameters the route just added takes. */
  public Routes takes(String... parameters) {
    return document(it ->
        new Documentation(it.summary(), it.reply(), it.list(), List.of(parameters), it.files()));
  }

  /** Says what files the route just added takes. */
  public Routes takesFiles(String... files) {
    return document(it ->
        new Documentation(it.summary(), it.reply(), it.list(), it.parameters(), List.of(files)));
  }

  private Routes document(UnaryOperator<Documentation> change) {
    Route last = all.removeLast();
    all.add(last.documented(change.apply(last.documentation())));
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
