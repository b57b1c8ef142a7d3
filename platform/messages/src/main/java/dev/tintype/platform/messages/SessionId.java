package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one sign-in, of a browser or an app. */
public record SessionId(long value) implements Id, Comparable<SessionId> {

  @JsonCreator
  public static SessionId of(String text) {
    return new SessionId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(SessionId other) {
    return Long.compare(value, other.value);
  }
}
