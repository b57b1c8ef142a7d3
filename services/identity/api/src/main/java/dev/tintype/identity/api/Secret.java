package dev.tintype.identity.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A password, token or code: carried in messages, never shown by logs. */
public record Secret(String text) {

  @JsonCreator
  public static Secret of(String text) {
    return new Secret(text);
  }

  @JsonValue
  @Override
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
