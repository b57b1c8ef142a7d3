package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Signal;

/** What gateways are told of people's sessions. */
public sealed interface IdentitySignal extends Signal {
  /** The topic on which it is said; every gateway listens to it. */
  String TOPIC = "sessions";

  /** Sessions of the account are over: who is still signed in is to be asked anew. */
  record SessionsOver(AccountId account) implements IdentitySignal {}
}
