package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.http.Telling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as Mastodon's clients read it: written once for each stream and kind of channel, and
 * shared by all that it is sent over.
 */
final class Frames {

  /** A websocket's frame; the payload is a text, even where that is JSON. */
  record FrameJson(List<String> stream, String event, @Nullable String payload) {}

  /** One without a payload. */
  record BareFrameJson(List<String> stream, String event) {}

  private final String event;
  private final @Nullable String payload;
  private final Map<List<String>, Telling> byStream = new HashMap<>();
  private @Nullable Telling ofEvents;

  /**
   * @param payload an id or JSON; null for events that have none
   */
  Frames(String event, @Nullable String payload) {
    this.event = event;
    this.payload = payload;
  }

  void sendTo(Ear ear) {
    StreamName stream = ear.stream();
    if (stream == null) {
      return;
    }
    Channel channel = ear.session().channel();
    channel.send(
        switch (channel.kind()) {
          case WEBSOCKET -> byStream.computeIfAbsent(stream.words(), this::frame);
          case EVENTS -> ofEvents();
        });
  }

  private Telling frame(List<String> stream) {
    Object json =
        payload == null ? new BareFrameJson(stream, event) : new FrameJson(stream, event, payload);
    return new Telling(HttpJson.write(json), false);
  }

  private Telling ofEvents() {
    Telling known = ofEvents;
    if (known == null) {
      known = Telling.event(event, payload == null ? "undefined" : payload, false);
      ofEvents = known;
    }
    return known;
  }
}
