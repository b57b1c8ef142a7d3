package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one comment. */
public record CommentId(long value) implements Id, Comparable<CommentId> {

  @JsonCreator
  public static CommentId of(String text) {
    return new CommentId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(CommentId other) {
    return Long.compare(value, other.value);
  }
}
