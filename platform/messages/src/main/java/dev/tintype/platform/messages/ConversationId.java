package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one conversation. */
public record ConversationId(long value) implements Id, Comparable<ConversationId> {

  @JsonCreator
  public static ConversationId of(String text) {
    return new ConversationId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(ConversationId other) {
    return Long.compare(value, other.value);
  }
}
