package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one account. */
public record AccountId(long value) implements Id, Comparable<AccountId> {

  @JsonCreator
  public static AccountId of(String text) {
    return new AccountId(Long.parseLong(text));
  }

  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }
}
