package dev.tintype.platform.messaging.delivery;

import java.util.HashSet;
import java.util.Set;

/**
 * This process's share of a consumer's lanes: no more than is fair among the processes that run the
 * consumer, so that one that starts later gets its own.
 */
final class ConsumerShare {
  private final Ownership ownership;
  private final String consumer;
  private final int lanes;
  private final Set<String> held = new HashSet<>();
  private final Set<String> leaving = new HashSet<>();

  ConsumerShare(Ownership ownership, String consumer, int lanes) {
    this.ownership = ownership;
    this.consumer = "consumer " + consumer;
    this.lanes = lanes;
  }

  /** Whether a lane is this process's, after trying to get it where that is fair. */
  synchronized boolean owns(Lane lane) {
    if (!held.contains(lane.name()) && held.size() >= fair()) {
      return false;
    }
    if (ownership.owns("consumer " + lane.name())) {
      held.add(lane.name());
      return true;
    }
    held.remove(lane.name());
    leaving.remove(lane.name());
    return false;
  }

  /** Whether an owned lane is to be given up for another process, once nothing is under way. */
  synchronized boolean isLeaving(Lane lane) {
    if (leaving.contains(lane.name())) {
      return true;
    }
    return held.size() - leaving.size() > fair() && leaving.add(lane.name());
  }

  synchronized void giveUp(Lane lane) {
    held.remove(lane.name());
    leaving.remove(lane.name());
    ownership.giveUp("consumer " + lane.name());
  }

  private int fair() {
    if (lanes == 1) {
      return 1;
    }
    int members = Math.max(1, ownership.members(consumer));
    return (lanes + members - 1) / members;
  }
}
