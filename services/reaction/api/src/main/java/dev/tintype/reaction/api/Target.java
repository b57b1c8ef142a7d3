package dev.tintype.reaction.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.PostId;

/** A post or a comment, by the id that it has among its own kind. */
public record Target(long value) implements Id, Comparable<Target> {

  public Target {
    if (!isNamedBy(value)) {
      throw new IllegalArgumentException(value + " names neither a post nor a comment");
    }
  }

  @JsonCreator
  public static Target of(String text) {
    return new Target(Long.parseLong(text));
  }

  public static Target of(PostId post) {
    return new Target(post.value());
  }

  /** Whether an id is one that a target can have. */
  public static boolean isNamedBy(long id) {
    int kind = Id.kindOf(id);
    return kind == IdKind.POST.number() || kind == IdKind.COMMENT.number();
  }

  /** It is a comment; a post otherwise. */
  public boolean isComment() {
    return Id.kindOf(value) == IdKind.COMMENT.number();
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(Target other) {
    return Long.compare(value, other.value);
  }
}
