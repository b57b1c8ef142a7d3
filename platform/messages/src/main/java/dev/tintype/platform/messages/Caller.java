package dev.tintype.platform.messages;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** On whose behalf a message is sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Caller {

  /** A signed-in person, through a browser session or an app. */
  record Member(AccountId id, SessionId session) implements Caller {}

  /** Somebody who is not signed in. */
  record Visitor() implements Caller {}

  /** A part of Tintype itself: a consumer, a job, a seeder. */
  record Part(String name) implements Caller {}

  Caller VISITOR = new Visitor();

  static Caller part(String name) {
    return new Part(name);
  }

  /** The signed-in account, if there is one. */
  default Optional<AccountId> account() {
    return this instanceof Member member ? Optional.of(member.id()) : Optional.empty();
  }

  /**
   * The signed-in account.
   *
   * @throws RefusedException {@link Refusal.NotAuthenticated} for anybody else
   */
  default AccountId member() {
    return account().orElseThrow(() -> new RefusedException(new Refusal.NotAuthenticated()));
  }
}
