package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messaging.nats.StreamRequest.AskLanes;
import dev.tintype.platform.messaging.nats.StreamRequest.AskStanding;
import dev.tintype.platform.messaging.nats.StreamRequest.Durable;
import dev.tintype.platform.messaging.nats.StreamRequest.Lanes;
import dev.tintype.platform.messaging.nats.StreamRequest.Standing;
import io.nats.client.api.ConsumerInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out whether any event is still on its way, in whatever process: asks every service that has
 * a stream, then JetStream for each lane of their consumers, then every service again.
 */
final class NatsQuiescence {
  private final List<String> here;
  private final NatsLink link;
  private final Streams streams;
  private final StreamDesk desk;

  NatsQuiescence(List<String> here, NatsLink link, Streams streams, StreamDesk desk) {
    this.here = here;
    this.link = link;
    this.streams = streams;
    this.desk = desk;
  }

  /**
   * What is under way; empty when nothing is. While we look, an event could slip from a service
   * that is still to come into one that has been; but then it has an emitter, whose outbox's head
   * has moved on when it is asked again.
   */
  Optional<String> busy() {
    try {
      var before = standings();
      var busy = waiting(before).or(() -> behind(before));
      if (busy.isPresent()) {
        return busy;
      }
      return standings().equals(before) ? Optional.empty() : Optional.of("new events");
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Standing> standings() {
    var services = new TreeSet<>(here);
    var start = link.name("EVENTS_");
    Streams.call(() -> streams.management().getStreamNames()).stream()
        .filter(name -> name.startsWith(start))
        .map(name -> name.substring(start.length()))
        .forEach(services::add);
    var standings = new TreeMap<String, Standing>();
    for (String service : services) {
      standings.put(
          service,
          desk.ask(service, new AskStanding(), Standing.class)
              .orElseThrow(() -> new IllegalStateException("nobody runs the service " + service)));
    }
    return standings;
  }

  private static Optional<String> waiting(Map<String, Standing> standings) {
    return standings.entrySet().stream()
        .filter(entry -> !entry.getValue().isRelayed() || entry.getValue().waiting() > 0)
        .map(entry ->
            entry.getValue().isRelayed()
                ? entry.getValue().waiting() + " pending events of " + entry.getKey()
                : "events of " + entry.getKey() + " that are not published yet")
        .findFirst();
  }

  private Optional<String> behind(Map<String, Standing> standings) {
    var lanes = new ArrayList<Durable>();
    standings.forEach((service, standing) -> {
      if (standing.consumes()) {
        lanes.addAll(
            desk.askConsumersOf(service, new AskLanes(), Lanes.class)
                .orElseThrow(
                    () -> new IllegalStateException("nobody runs the consumers of " + service))
                .lanes());
      }
    });
    var byStream = lanes.stream().collect(Collectors.groupingBy(Durable::stream));
    return byStream.entrySet().stream()
        .flatMap(entry -> behind(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private Optional<String> behind(String stream, List<Durable> lanes) {
    var infos =
        Streams.call(() -> streams.management().getConsumers(stream)).stream()
            .collect(Collectors.toMap(ConsumerInfo::getName, Function.identity()));
    for (Durable lane : lanes) {
      var info = infos.get(lane.name());
      if (info == null) {
        return Optional.of("consumer " + lane.name() + " has not begun");
      }
      long behind = info.getNumPending() + info.getNumAckPending();
      if (behind > 0) {
        return Optional.of("consumer " + lane.name() + " is " + behind + " events behind");
      }
    }
    return Optional.empty();
  }
}
