package dev.tintype.platform.redis;

import dev.tintype.platform.runtime.InProcessLeases;
import dev.tintype.platform.runtime.Leases;

class InProcessLeasesTest extends LeasesContract {
  private final InProcessLeases leases = new InProcessLeases();

  @Override
  Leases leases() {
    return leases;
  }
}
