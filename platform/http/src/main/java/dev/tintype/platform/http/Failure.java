package dev.tintype.platform.http;

import dev.tintype.platform.messages.Refusal;
import java.util.Set;

/** Why a request gets no ordinary answer. */
public sealed interface Failure {

  /** A handler, or a service behind it, said no. */
  record Refused(Refusal refusal) implements Failure {}

  /** The request itself can't be read; {@code sentence} says what is wrong with it. */
  record Unreadable(String sentence) implements Failure {}

  record NoSuchRoute() implements Failure {}

  record WrongMethod(Set<String> allowed) implements Failure {}

  /** There is no token or session where one is needed, or it is no good. */
  record InvalidToken() implements Failure {}

  /** The token's account may not act now; {@code sentence} tells its owner why. */
  record Inactive(String sentence) implements Failure {}

  /** The token is good, but is an app's own where a person's is needed. */
  record NeedsPerson() implements Failure {}

  /** The token is good, but not for this. */
  record OutsideScopes() implements Failure {}

  /** Another website sent a signed-in visitor's browser here. */
  record CrossSite() implements Failure {}

  /** Something broke that should not have; it is in the log under the request's id. */
  record Fault() implements Failure {}
}
