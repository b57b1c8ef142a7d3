package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * An expected "no", part of a message's contract. Each gateway turns it into its own error format
 * with one exhaustive switch. Anything unexpected is an ordinary exception instead.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "refusal")
public sealed interface Refusal {

  /** Nobody is signed in, or the token is no longer good. */
  record NotAuthenticated() implements Refusal {}

  /**
   * Signed in, but this is not theirs to do.
   *
   * @param code a word that stays the same, by which pages say it in their own language
   * @param reason a sentence in English, shown to people where there is nothing better
   */
  record NotAllowed(String code, String reason) implements Refusal {}

  /** There is no such thing, or none that this caller may know of. */
  record NotFound(String what) implements Refusal {}

  /** The thing was there and is gone for good. */
  record Gone(String what) implements Refusal {}

  /** Something in the request is wrong, field by field. Never empty. */
  record Invalid(List<Problem> problems) implements Refusal {}

  /**
   * It can't be done as things stand now.
   *
   * @param code a word that stays the same, by which pages say it in their own language
   * @param reason a sentence in English, shown to people where there is nothing better
   */
  record Conflict(String code, String reason) implements Refusal {}

  /** Too often; to be tried again after that many seconds. */
  record TooMany(int retryAfterSeconds) implements Refusal {}

  /** More bytes than are taken. */
  record TooLarge(long limitBytes) implements Refusal {}

  /** The part that should answer can't be reached, or ran out of time. */
  record Unavailable() implements Refusal {}

  /**
   * What is wrong with one field.
   *
   * @param field its name as the client knows it
   * @param code Mastodon's error code, such as {@code ERR_TAKEN} or {@code ERR_BLANK}
   * @param description a sentence's end, read after the field's name: "has already been taken"
   */
  record Problem(String field, String code, String description) {}

  static RefusedException notFound(String what) {
    return new RefusedException(new NotFound(what));
  }

  /** For what only other machines are told. */
  static RefusedException notAllowed(String reason) {
    return notAllowed("not_allowed", reason);
  }

  static RefusedException notAllowed(String code, String reason) {
    return new RefusedException(new NotAllowed(code, reason));
  }

  /** For what only other machines are told. */
  static RefusedException conflict(String reason) {
    return conflict("conflict", reason);
  }

  static RefusedException conflict(String code, String reason) {
    return new RefusedException(new Conflict(code, reason));
  }

  static RefusedException invalid(String field, String code, String description) {
    return new RefusedException(new Invalid(List.of(new Problem(field, code, description))));
  }
}
