package dev.tintype.platform.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** How clients that can't send headers prove who they are when they open a {@link Channel}. */
final class ChannelToken {
  static final String PROTOCOL = "Sec-WebSocket-Protocol";

  private ChannelToken() {}

  static Optional<String> of(IncomingRequest request) {
    String parameter = Request.extractQueryParameters(request.jetty()).getValue("access_token");
    return parameter != null && !parameter.isBlank()
        ? Optional.of(parameter.strip())
        : request.header(PROTOCOL).map(ChannelToken::first).filter(it -> !it.isEmpty());
  }

  /** Websites can have a browser open channels to anywhere, and it may send our cookie along. */
  static boolean isOfOurPages(IncomingRequest request) {
    Optional<String> origin = request.header("Origin");
    Optional<String> site = request.header("Sec-Fetch-Site");
    boolean silent = origin.isEmpty() && site.isEmpty();
    boolean sameOrigin = origin.map(request.origin()::equals).orElse(true);
    boolean sameSite = site.map(it -> it.equals("same-origin") || it.equals("none")).orElse(true);
    return sameOrigin && sameSite && !(silent && isWebsocket(request));
  }

  private static boolean isWebsocket(IncomingRequest request) {
    return request.header("Upgrade").isPresent();
  }

  /** The first of the protocols that are offered. */
  static String first(String protocols) {
    int comma = protocols.indexOf(',');
    return (comma < 0 ? protocols : protocols.substring(0, comma)).strip();
  }
}
