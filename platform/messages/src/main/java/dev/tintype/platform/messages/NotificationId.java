package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one thing that an account was told. */
public record NotificationId(long value) implements Id, Comparable<NotificationId> {

  @JsonCreator
  public static NotificationId of(String text) {
    return new NotificationId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(NotificationId other) {
    return Long.compare(value, other.value);
  }
}
