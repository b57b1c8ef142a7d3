package dev.tintype.platform.http;

import java.time.Duration;

/**
 * What one channel may take.
 *
 * @param perPerson how many channels one account may have open; a visitor's address as well
 * @param messageBytes the most that a client may send in one piece
 * @param line how many tellings may wait to be sent
 * @param lineBytes how many bytes of them
 * @param beat how long nothing is sent, or heard of a websocket's client, before a ping or its like
 *     is sent
 * @param silence for how long nothing need be heard of a websocket's client
 * @param patience how long one telling may take to be sent, and a closing to be answered
 * @param again how often it is looked whether the client is still signed in
 */
public record ChannelLimits(
    int perPerson,
    int messageBytes,
    int line,
    int lineBytes,
    Duration beat,
    Duration silence,
    Duration patience,
    Duration again) {

  /** What is right for most servers. */
  public static final ChannelLimits USUAL =
      new ChannelLimits(
          25,
          16 * 1024,
          256,
          512 * 1024,
          Duration.ofSeconds(15),
          Duration.ofSeconds(75),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30));
}
