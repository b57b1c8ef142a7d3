package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * How the websockets are set up.
 *
 * @param port where a process of its own listens; 0 picks a free one
 * @param url where people find them, without a path; empty where they are beside the pages
 * @param grace how long somebody is still there whose last channel was closed
 */
public record PublicWebsocketConfiguration(int port, String url, Duration grace) {

  public static PublicWebsocketConfiguration from(Settings settings) {
    return new PublicWebsocketConfiguration(
        (int)
            settings.number(
                "websocket.port",
                8083,
                "The port of the websockets where they have a process of their own."),
        settings.text(
            "websocket.url",
            "",
            "Where people find the websockets, such as wss://streaming.photos.example; at the"
                + " public origin when empty."),
        Duration.ofSeconds(8));
  }
}
