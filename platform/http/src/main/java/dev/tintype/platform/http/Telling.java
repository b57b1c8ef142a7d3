package dev.tintype.platform.http;

import java.nio.charset.StandardCharsets;

/**
 * What is sent over a {@link Channel}, as bytes that many channels may share.
 *
 * @param fleeting of no worth in a few seconds, such as that somebody is typing: the first to be
 *     dropped where a client is slow
 */
public record Telling(byte[] bytes, boolean fleeting) {

  /** A text for a websocket. */
  public static Telling text(String text, boolean fleeting) {
    return new Telling(text.getBytes(StandardCharsets.UTF_8), fleeting);
  }

  /**
   * An event for a stream of events.
   *
   * @param data without line breaks, such as JSON
   */
  public static Telling event(String name, String data, boolean fleeting) {
    return text("event: " + name + "\ndata: " + data + "\n\n", fleeting);
  }
}
