package dev.tintype.platform.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route for a path: a tree of segments in which literal ones win. */
final class Router {

  /** What is known of a path. */
  sealed interface Found {
    record Match(Routes.Route route, Map<String, String> segments) implements Found {}

    /** The path is known, but not with this method. */
    record OtherMethods(Set<String> allowed) implements Found {}

    record Nothing() implements Found {}
  }

  private static final Found NOTHING = new Found.Nothing();

  private final Node root = new Node();

  Router(List<Routes.Route> routes) {
    routes.forEach(this::add);
  }

  /**
   * @param path canonical, with {@code %} encoding left in
   */
  Found find(String method, String path) {
    List<String> segments = split(path);
    var values = new ArrayList<String>(4);
    Node node = find(root, segments, 0, values);
    if (node == null) {
      return NOTHING;
    }
    Routes.Route route = node.routes.get(method);
    if (route == null && method.equals("HEAD")) {
      route = node.routes.get("GET");
    }
    if (route == null) {
      return new Found.OtherMethods(allowed(node));
    }
    return new Found.Match(route, named(route, values));
  }

  private static @Nullable Node find(Node node, List<String> path, int at, List<String> values) {
    if (at == path.size()) {
      return node.routes.isEmpty() ? null : node;
    }
    Node literal = node.literals.get(path.get(at));
    if (literal != null) {
      Node found = find(literal, path, at + 1, values);
      if (found != null) {
        return found;
      }
    }
    if (node.named != null) {
      int before = values.size();
      values.add(path.get(at));
      Node found = find(node.named, path, at + 1, values);
      if (found != null) {
        return found;
      }
      values.subList(before, values.size()).clear();
    }
    if (node.rest != null) {
      values.add(String.join("/", path.subList(at, path.size())));
    }
    return node.rest;
  }

  private void add(Routes.Route route) {
    Node node = root;
    for (String segment : split(route.path())) {
      if (segment.endsWith("*}")) {
        node = node.rest == null ? node.rest = new Node() : node.rest;
      } else if (segment.startsWith("{")) {
        node = node.named == null ? node.named = new Node() : node.named;
      } else {
        node = node.literals.computeIfAbsent(segment, _ -> new Node());
      }
    }
    for (String method : route.methods()) {
      if (node.routes.put(method, route) != null) {
        throw new IllegalStateException("two routes for " + method + " " + route.path());
      }
    }
  }

  private static Set<String> allowed(Node node) {
    var methods = new TreeSet<>(node.routes.keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }

  private static Map<String, String> named(Routes.Route route, List<String> values) {
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<String, String> named = HashMap.newHashMap(values.size());
    int next = 0;
    for (String segment : split(route.path())) {
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - (segment.endsWith("*}") ? 2 : 1));
        named.put(name, decode(values.get(next++)));
      }
    }
    return named;
  }

  private static String decode(String segment) {
    return segment.indexOf('%') < 0
        ? segment
        : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static List<String> split(String path) {
    var segments = new ArrayList<String>(8);
    int from = 1;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      segments.add(path.substring(from, to));
      from = to + 1;
    }
    return segments;
  }

  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    final Map<String, Routes.Route> routes = new TreeMap<>();
    @Nullable Node named;
    @Nullable Node rest;
  }
}
