package dev.tintype.identity.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tintype.platform.messages.AccountId;

/** How a right password is answered. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface SignInReply {

  /**
   * A session has been started.
   *
   * @param state active, or unverified: then the mailed code comes next
   */
  record SignedIn(AccountId account, String username, AccountState state, Secret token)
      implements SignInReply {}

  /** A code is needed too; the challenge is good for ten minutes. */
  record SecondFactorAsked(Secret challenge) implements SignInReply {}
}
