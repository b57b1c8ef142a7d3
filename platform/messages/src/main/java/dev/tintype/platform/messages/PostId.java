package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one post. */
public record PostId(long value) implements Id, Comparable<PostId> {

  @JsonCreator
  public static PostId of(String text) {
    return new PostId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(PostId other) {
    return Long.compare(value, other.value);
  }
}
