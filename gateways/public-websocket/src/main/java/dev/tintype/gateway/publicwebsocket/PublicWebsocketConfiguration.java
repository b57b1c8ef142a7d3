package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How the websockets are set up.
 *
 * @param port where a process of its own listens; 0 picks a free one
 * @param url where people find them, without a path; empty where they are beside the pages
 * @param gateways where a public door passes streams on to that has no websockets of its own; empty
 *     where something in front of it does
 * @param grace how long somebody is still there whose last channel was closed
 * @param pause how long more notifications are waited for before they are counted
 */
public record PublicWebsocketConfiguration(
    int port, String url, List<URI> gateways, Duration grace, Duration pause) {

  public PublicWebsocketConfiguration {
    gateways = List.copyOf(gateways);
  }

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
        gateways(
            settings.text(
                "websocket.gateways",
                "",
                "Where the public door passes streams on to when nothing in front of it does, such"
                    + " as http://127.0.0.1:8083; several are separated by commas.")),
        Duration.ofSeconds(8),
        Duration.ofMillis(300));
  }

  private static List<URI> gateways(String given) {
    var addresses = Arrays.stream(given.split(",")).map(String::strip).filter(it -> !it.isEmpty());
    return addresses.map(PublicWebsocketConfiguration::gateway).toList();
  }

  private static URI gateway(String address) {
    if (!address.matches("https?://[^/?#@\\s]+")) {
      throw new BadSettings(
          "setting websocket.gateways has \"%s\"; it takes addresses such as http://gateway:8083"
              .formatted(address));
    }
    return URI.create(address);
  }
}
