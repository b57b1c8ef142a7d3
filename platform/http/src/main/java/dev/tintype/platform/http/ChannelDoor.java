package dev.tintype.platform.http;

import dev.tintype.platform.messages.RefusedException;
import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/** Turns requests into {@link Channel}s. */
final class ChannelDoor {
  private static final String SEAT = Channels.Seat.class.getName();
  private static final int SMALL_BUFFER = 1024;

  private final Channels channels;
  private final WebSocketMappings websockets;

  ChannelDoor(Server server, Channels channels) {
    this.channels = channels;
    var components = WebSocketServerComponents.ensureWebSocketComponents(server);
    // what it saves in bytes costs a quarter of a megabyte for each connection
    components.getExtensionRegistry().unregister("permessage-deflate");
    this.websockets = new WebSocketMappings(components);
  }

  /**
   * Keeps a place for the channel.
   *
   * @throws RefusedException when whoever asks has too many
   * @throws UnreadableException when it is to be a websocket, and the client asks for none
   */
  void reserve(dev.tintype.platform.http.Response.Body.Opening opening, IncomingRequest incoming) {
    try {
      incoming.jetty().setAttribute(SEAT, seat(opening, incoming));
    } catch (RefusedException | UnreadableException e) {
      opening.unopened().run();
      throw e;
    }
  }

  private Channels.Seat seat(
      dev.tintype.platform.http.Response.Body.Opening opening, IncomingRequest incoming) {
    if (opening.kind() == Channel.Kind.WEBSOCKET
        && !websockets.getHandshaker().isWebSocketUpgradeRequest(incoming.jetty())) {
      throw new UnreadableException("This address takes websockets only");
    }
    String person =
        incoming
            .caller()
            .account()
            .map(Channels::person)
            .orElseGet(() -> TrustedProxies.countedAs(incoming.address()));
    return channels.reserve(person, incoming::isStillGood);
  }

  /** Opens it at the place kept before. */
  void open(
      dev.tintype.platform.http.Response.Body.Opening opening,
      Request request,
      Response response,
      Callback callback) {
    var seat = (Channels.Seat) request.getAttribute(SEAT);
    switch (opening.kind()) {
      case EVENTS -> EventsChannel.open(seat, request, response, callback, opening.open());
      case WEBSOCKET -> upgrade(opening, seat, request, response, callback);
    }
  }

  private void upgrade(
      dev.tintype.platform.http.Response.Body.Opening opening,
      Channels.Seat seat,
      Request request,
      Response response,
      Callback callback) {
    var channel = new WebsocketChannel(seat, opening.open());
    Request.addCompletionListener(
        request,
        failure -> {
          if (failure != null || response.getStatus() != 101) {
            seat.left(null);
            opening.unopened().run();
          }
        });
    WebSocketNegotiator negotiator =
        (asked, answered, _) -> {
          acceptProtocol(asked, answered);
          return channel;
        };
    if (!websockets.upgrade(negotiator, request, response, callback, it -> limit(it, seat))) {
      Response.writeError(request, response, callback, 400);
    }
  }

  /** Browsers give up where none of the protocols that they offer is taken. */
  private static void acceptProtocol(ServerUpgradeRequest asked, ServerUpgradeResponse answered) {
    if (!asked.getSubProtocols().isEmpty()) {
      answered.setAcceptedSubProtocol(asked.getSubProtocols().getFirst());
    }
  }

  private static void limit(Configuration websocket, Channels.Seat seat) {
    websocket.setIdleTimeout(Duration.ZERO);
    // of what comes in, large frames are taken piece by piece, see WebsocketChannel
    websocket.setAutoFragment(true);
    websocket.setMaxFrameSize(seat.limits().lineBytes());
    websocket.setInputBufferSize(SMALL_BUFFER);
  }
}
