package dev.tintype.reaction.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tintype.platform.messages.Id;

/** Names one collection of saved posts. */
public record CollectionId(long value) implements Id, Comparable<CollectionId> {

  @JsonCreator
  public static CollectionId of(String text) {
    return new CollectionId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(CollectionId other) {
    return Long.compare(value, other.value);
  }
}
