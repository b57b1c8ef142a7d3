package dev.tintype.platform.http;

/** Answers one request, on its own virtual thread; may block. */
@FunctionalInterface
public interface RouteHandler {
  Response handle(Request request) throws Exception;
}
