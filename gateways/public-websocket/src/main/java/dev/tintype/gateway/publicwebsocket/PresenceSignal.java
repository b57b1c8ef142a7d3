package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Signal;

/** Somebody who shows it is there now, or no longer; said on the topic {@code presence.<id>}. */
record PresenceSignal(AccountId account, boolean present) implements Signal {}
