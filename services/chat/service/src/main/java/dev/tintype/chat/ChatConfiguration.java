package dev.tintype.chat;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * The chat service's settings.
 *
 * @param groupSize how many may be in a group, those who are asked to be included
 * @param requestsPerDay how many strangers one account may begin to write to in a day
 * @param requestMessages how many messages a stranger may write before there is an answer
 * @param receiptsUpTo in conversations of more people than that, receipts are not told at once
 * @param clientIdsKept for how long sending a message again finds the first one
 */
public record ChatConfiguration(
    int groupSize,
    int requestsPerDay,
    int requestMessages,
    int receiptsUpTo,
    Duration clientIdsKept) {

  /** The defaults. */
  public static final ChatConfiguration DEFAULT =
      new ChatConfiguration(250, 50, 10, 32, Duration.ofDays(30));

  public static ChatConfiguration from(Settings settings) {
    return new ChatConfiguration(
        (int)
            Math.clamp(
                settings.number(
                    "chat.group-size",
                    DEFAULT.groupSize(),
                    "How many people may be in a group, from 2 to 1000."),
                2,
                1_000),
        (int)
            Math.clamp(
                settings.number(
                    "chat.requests-per-day",
                    DEFAULT.requestsPerDay(),
                    "How many strangers one account may begin to write to in a day."),
                0,
                1_000_000),
        (int)
            Math.clamp(
                settings.number(
                    "chat.request-messages",
                    DEFAULT.requestMessages(),
                    "How many messages a stranger may write before there is an answer."),
                1,
                1_000_000),
        DEFAULT.receiptsUpTo(),
        DEFAULT.clientIdsKept());
  }
}
