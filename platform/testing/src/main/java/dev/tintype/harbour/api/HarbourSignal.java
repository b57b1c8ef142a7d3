package dev.tintype.harbour.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Signal;

/** For people who look out over the harbour. */
public sealed interface HarbourSignal extends Signal {

  record ShipCalled(String name, AccountId master) implements HarbourSignal {}

  record FogCameIn() implements HarbourSignal {}
}
