package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what a {@link ServiceModule} says of itself. */
public final class ServiceDescription {

  /**
   * A durable consumer of one service's events.
   *
   * @param name unique within the service; the position is kept under it, so it never changes
   * @param events the sealed root of the events, which also names the service that emits them
   * @param transactional null for a slow consumer
   * @param slow null for a transactional consumer
   * @param together for many events at once; null where that is no less work
   */
  public record Consumer(
      String name,
      Class<? extends Event> events,
      EventHandler<Event> transactional,
      SlowEventHandler<Event> slow,
      BatchHandler<Event> together) {}

  /** Work that is done again and again, by one process at a time. */
  public record Job(String name, Duration every, Runnable work) {}

  private final String service;
  private final Map<Class<?>, CommandHandler<?, ?>> commands = new LinkedHashMap<>();
  private final Map<Class<?>, QueryHandler<?, ?>> queries = new LinkedHashMap<>();
  private final Set<Class<?>> heavy = new HashSet<>();
  private final List<Class<?>> roots = new ArrayList<>();
  private final List<Consumer> consumers = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();

  public ServiceDescription(String service) {
    this.service = service;
  }

  /** Describes a service, and checks that every message of its sealed roots has a handler. */
  public static ServiceDescription of(ServiceModule module) {
    var description = new ServiceDescription(module.name());
    module.describe(description);
    description.checkComplete();
    return description;
  }

  /** Starts the list of handlers for the commands of a sealed root. */
  public Commands commands(Class<?> root) {
    roots.add(root);
    return new Commands();
  }

  /** Starts the list of handlers for the queries of a sealed root. */
  public Queries queries(Class<?> root) {
    roots.add(root);
    return new Queries();
  }

  /** Consumes the events of a sealed root, each with its effect in one transaction. */
  @SuppressWarnings("unchecked")
  public <E extends Event> ServiceDescription consume(
      String name, Class<E> events, EventHandler<? super E> handler) {
    consumers.add(new Consumer(name, events, (EventHandler<Event>) handler, null, null));
    return this;
  }

  /**
   * Consumes the events of a sealed root, several with their effects in one transaction, and after
   * a failure each in one of its own.
   */
  @SuppressWarnings("unchecked")
  public <E extends Event> ServiceDescription consumeTogether(
      String name, Class<E> events, BatchHandler<E> handler) {
    var together = (BatchHandler<Event>) handler;
    EventHandler<Event> alone = (transaction, event) -> together.on(transaction, List.of(event));
    consumers.add(new Consumer(name, events, alone, null, together));
    return this;
  }

  /** Consumes the events of a sealed root with work that a transaction can't hold. */
  @SuppressWarnings("unchecked")
  public <E extends Event> ServiceDescription consumeSlowly(
      String name, Class<E> events, SlowEventHandler<? super E> handler) {
    consumers.add(new Consumer(name, events, null, (SlowEventHandler<Event>) handler, null));
    return this;
  }

  /** Runs {@code work} at that interval, in one process at a time. */
  public ServiceDescription every(Duration interval, String name, Runnable work) {
    jobs.add(new Job(name, interval, work));
    return this;
  }

  public String service() {
    return service;
  }

  public Map<Class<?>, CommandHandler<?, ?>> commands() {
    return commands;
  }

  public Map<Class<?>, QueryHandler<?, ?>> queries() {
    return queries;
  }

  /** The parts that this service can be cut into. */
  public Set<ServicePart.Part> parts() {
    var parts = EnumSet.of(ServicePart.Part.API);
    if (!heavy.isEmpty()) {
      parts.add(ServicePart.Part.WORKER);
    }
    if (!consumers.isEmpty()) {
      parts.add(ServicePart.Part.CONSUMER);
    }
    if (!jobs.isEmpty()) {
      parts.add(ServicePart.Part.BATCH);
    }
    return parts;
  }

  public List<Consumer> consumers() {
    return consumers;
  }

  public List<Job> jobs() {
    return jobs;
  }

  /** Takes over those parts of the whole service that this process runs. */
  void take(ServiceDescription whole, Set<ServicePart.Part> parts) {
    whole.commands.forEach((type, handler) -> {
      boolean isHeavy = whole.heavy.contains(type);
      if (parts.contains(isHeavy ? ServicePart.Part.WORKER : ServicePart.Part.API)) {
        commands.put(type, handler);
      }
    });
    if (parts.contains(ServicePart.Part.API)) {
      queries.putAll(whole.queries);
    }
    if (parts.contains(ServicePart.Part.CONSUMER)) {
      consumers.addAll(whole.consumers);
    }
    if (parts.contains(ServicePart.Part.BATCH)) {
      jobs.addAll(whole.jobs);
    }
  }

  private void checkComplete() {
    var missing = new TreeSet<String>();
    for (Class<?> root : roots) {
      for (Class<?> message : root.getPermittedSubclasses()) {
        if (!commands.containsKey(message) && !queries.containsKey(message)) {
          missing.add(message.getSimpleName());
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("service " + service + " has no handler for " + missing);
    }
  }

  /** The command handlers of one sealed root. */
  public final class Commands {
    public <R, C extends Command<R>> Commands on(Class<C> command, CommandHandler<C, R> handler) {
      if (commands.put(command, handler) != null) {
        throw new IllegalStateException("two handlers for " + command.getName());
      }
      return this;
    }

    /** A command that takes a processor for a while, so that other processes may do it. */
    public <R, C extends Command<R>> Commands onHeavy(
        Class<C> command, CommandHandler<C, R> handler) {
      heavy.add(command);
      return on(command, handler);
    }
  }

  /** The query handlers of one sealed root. */
  public final class Queries {
    public <R, Q extends Query<R>> Queries on(Class<Q> query, QueryHandler<Q, R> handler) {
      if (queries.put(query, handler) != null) {
        throw new IllegalStateException("two handlers for " + query.getName());
      }
      return this;
    }
  }
}
