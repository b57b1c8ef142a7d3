package dev.tintype.harbour.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;

/** What the made-up service can be told to do. */
public sealed interface HarbourCommand<R> extends Command<R> {

  /** Gives a ship a berth. */
  record Moor(String ship, AccountId owner) implements HarbourCommand<Berth> {}

  /** Frees a berth. */
  record CastOff(String ship) implements HarbourCommand<Done> {}

  /** A berth, as a reply. */
  record Berth(int number, AccountId owner) {}
}
