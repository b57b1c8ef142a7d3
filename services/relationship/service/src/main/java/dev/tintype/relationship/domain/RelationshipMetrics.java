package dev.tintype.relationship.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the service counts for those who run it. */
public final class RelationshipMetrics {
  private final Counter followed;
  private final Counter unfollowed;
  private final Counter requested;
  private final Counter blocked;

  public RelationshipMetrics(MeterRegistry meters) {
    followed = counter(meters, "tintype_relationship_follows", "Follows that began");
    unfollowed = counter(meters, "tintype_relationship_unfollows", "Follows that ended");
    requested = counter(meters, "tintype_relationship_follow_requests", "Follow requests sent");
    blocked = counter(meters, "tintype_relationship_blocks", "Accounts blocked");
  }

  public void followed() {
    followed.increment();
  }

  public void unfollowed() {
    unfollowed.increment();
  }

  public void requested() {
    requested.increment();
  }

  public void blocked() {
    blocked.increment();
  }

  private static Counter counter(MeterRegistry meters, String name, String meaning) {
    return Counter.builder(name).description(meaning).register(meters);
  }
}
