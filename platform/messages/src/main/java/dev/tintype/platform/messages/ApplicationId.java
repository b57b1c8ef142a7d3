package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one registered client application. */
public record ApplicationId(long value) implements Id, Comparable<ApplicationId> {

  @JsonCreator
  public static ApplicationId of(String text) {
    return new ApplicationId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(ApplicationId other) {
    return Long.compare(value, other.value);
  }
}
