package dev.tintype.platform.messaging;

import dev.tintype.platform.testing.contract.BroadcastContract;

class InProcessBroadcastTest extends BroadcastContract {
  private final Broadcast broadcast = new InProcessBroadcast();

  @Override
  protected Broadcast here() {
    return broadcast;
  }

  @Override
  protected Broadcast elsewhere() {
    return broadcast;
  }
}
