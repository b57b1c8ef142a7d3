package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.ConsumerLoop;
import dev.tintype.platform.messaging.delivery.ConsumerTable;
import dev.tintype.platform.messaging.delivery.PendingEventTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds out whether anything is still on its way from an outbox to a consumer. */
final class Quiescence {
  private final Map<String, PostgresDatabase> services;
  private final Map<String, OutboxPublisher> sources;
  private final List<ConsumerLoop> loops;
  private final OutboxTable outbox = new OutboxTable();
  private final ConsumerTable consumers = new ConsumerTable();
  private final PendingEventTable pendingEvents = new PendingEventTable();

  Quiescence(
      Map<String, PostgresDatabase> services,
      Map<String, OutboxPublisher> sources,
      List<ConsumerLoop> loops) {
    this.services = services;
    this.sources = sources;
    this.loops = loops;
  }

  /**
   * What is under way; empty when nothing is. Databases are looked at one after the other, and an
   * event could slip from one that is still to come into one that has been; but then it has an
   * emitter, whose outbox's head has moved on when it is looked at again at the end.
   */
  Optional<String> busy() {
    var before = heads();
    if (before.isEmpty()) {
      return Optional.of("events that are not published yet");
    }
    for (var service : services.entrySet()) {
      var busy = service.getValue().read(handle -> busy(service.getKey(), handle, before.get()));
      if (busy.isPresent()) {
        return busy;
      }
    }
    return heads().equals(before) ? Optional.empty() : Optional.of("new events");
  }

  /** Positions come first: an event that becomes pending then can't be missed by both looks. */
  private Optional<String> busy(String service, Handle handle, Map<String, Long> heads) {
    var positions = consumers.positions(handle);
    for (ConsumerLoop loop : loops) {
      if (loop.service().equals(service)) {
        long behind = heads.get(loop.from()) - positions.getOrDefault(loop.name(), 0L);
        if (behind > 0) {
          return Optional.of(
              "consumer " + loop.name() + " of " + service + " is " + behind + " events behind");
        }
      }
    }
    long waiting = pendingEvents.waiting(handle);
    return waiting > 0 ? Optional.of(waiting + " pending events of " + service) : Optional.empty();
  }

  /** The last numbers of all outboxes; empty when one has events without numbers. */
  private Optional<Map<String, Long>> heads() {
    var heads = new HashMap<String, Long>();
    for (OutboxPublisher source : sources.values()) {
      if (source.database().read(outbox::hasUnpublished)) {
        return Optional.empty();
      }
      heads.put(source.database().name(), source.database().read(outbox::head));
    }
    return Optional.of(heads);
  }
}
