package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one message. */
public record MessageId(long value) implements Id, Comparable<MessageId> {

  @JsonCreator
  public static MessageId of(String text) {
    return new MessageId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(MessageId other) {
    return Long.compare(value, other.value);
  }
}
