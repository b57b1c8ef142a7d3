package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one uploaded picture or video. */
public record MediaId(long value) implements Id, Comparable<MediaId> {

  @JsonCreator
  public static MediaId of(String text) {
    return new MediaId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(MediaId other) {
    return Long.compare(value, other.value);
  }
}
