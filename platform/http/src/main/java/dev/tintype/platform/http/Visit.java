package dev.tintype.platform.http;

import org.eclipse.jetty.server.Request;

/** What the edge has found out about a request before anybody handles it. */
final class Visit {
  private static final String ATTRIBUTE = Visit.class.getName();

  private final String id;
  private final String address;
  private final String origin;
  private String route = "page";

  Visit(String id, String address, String origin) {
    this.id = id;
    this.address = address;
    this.origin = origin;
  }

  static Visit of(Request request) {
    return (Visit) request.getAttribute(ATTRIBUTE);
  }

  void keepIn(Request request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  String id() {
    return id;
  }

  String address() {
    return address;
  }

  String origin() {
    return origin;
  }

  /** The route's path with its names, for metrics and traces. */
  String route() {
    return route;
  }

  void matched(String path) {
    route = path;
  }
}
