package dev.tintype.platform.http;

/** A handful of routes about one kind of thing. */
public interface RouteGroup {
  void register(Routes routes);
}
