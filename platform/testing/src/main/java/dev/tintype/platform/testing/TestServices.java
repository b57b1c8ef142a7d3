package dev.tintype.platform.testing;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messages.Query;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.CommandHandler;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.InProcessBroadcast;
import dev.tintype.platform.messaging.InProcessBus;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.messaging.QueryHandler;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.embedded.EmbeddedEventStream;
import dev.tintype.platform.messaging.embedded.EmbeddedServices;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.runtime.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One or more services, running as they do in production: on a real PostgreSQL with databases of
 * their own, with the real event stream, and with a bus that sends every message through JSON. Each
 * test class has its own; tests of a class share it, so that they use accounts of their own.
 *
 * <pre>{@code
 * class LikesTest {
 *   @RegisterExtension
 *   static final TestServices tintype =
 *       TestServices.running("reaction", platform -> new ReactionService(platform, configuration))
 *           .answering(PostsByIds.class, (caller, query) -> new Posts(List.of(POST)));
 *
 *   @Test
 *   void likingTwiceCountsOnce() {
 *     var mira = tintype.newMember();
 *     tintype.send(mira, new LikePost(POST.id()));
 *     tintype.send(mira, new LikePost(POST.id()));
 *     tintype.publish(new ContentEvent.PostDeleted(…)); // as if the content service had emitted it
 *     tintype.settle();                                 // every event has had its effect
 *     assertThat(tintype.emitted(PostLiked.class)).hasSize(1);
 *     assertThat(tintype.ask(mira, new LikesOf(POST.id()))).isEqualTo(…);
 *   }
 * }
 * }</pre>
 *
 * <p>The clock stands still at the moment the class starts, until {@code clock().advance(…)}.
 * Failing events are tried three times within a fraction of a second.
 */
public final class TestServices implements BeforeAllCallback, AfterAllCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final RetryPlan QUICK_RETRIES =
      new RetryPlan(List.of(Duration.ofMillis(20), Duration.ofMillis(50)));

  private final Map<String, Function<Platform, ServiceModule>> factories = new LinkedHashMap<>();
  private final ServiceDescription strangers = new ServiceDescription("test");
  private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  private final IdGenerator ids = new IdGenerator(clock, 100);
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Broadcast broadcast = new InProcessBroadcast();
  private final Live live = new Live(broadcast);
  private final List<ServiceModule> modules = new ArrayList<>();
  private InProcessBus bus = newBus();
  private @Nullable TestDatabases databases;
  private @Nullable EmbeddedServices running;

  private TestServices() {}

  /** Runs a service. */
  public static TestServices running(String name, Function<Platform, ServiceModule> service) {
    return new TestServices().and(name, service);
  }

  /** Runs one more service. */
  public TestServices and(String name, Function<Platform, ServiceModule> service) {
    factories.put(name, service);
    return this;
  }

  /** Answers a query of a service that is not running here. */
  public <R, Q extends Query<R>> TestServices answering(
      Class<Q> query, QueryHandler<Q, R> handler) {
    strangers.queries(query).on(query, handler);
    return this;
  }

  /** Handles a command of a service that is not running here. */
  public <R, C extends Command<R>> TestServices handling(
      Class<C> command, CommandHandler<C, R> handler) {
    strangers.commands(command).on(command, handler);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** For tests that do not use this as an extension. */
  public void start() {
    databases = new TestDatabases(ids, clock, meters);
    databases.open(factories.keySet());
    factories.forEach((name, factory) -> modules.add(factory.apply(platform(name))));
    bus.register(strangers);
    running =
        EmbeddedServices.start(
            modules,
            databases.open(namesWithSources()),
            bus,
            new EmbeddedEventStream.Options(QUICK_RETRIES, Duration.ofHours(72), 4),
            clock,
            OpenTelemetry.noop(),
            meters);
  }

  /** Stops the services and drops their databases. */
  public void stop() {
    if (running != null) {
      running.close();
    }
    if (databases != null) {
      databases.drop();
    }
    modules.clear();
    bus = newBus(); // the class may be run once more
  }

  private InProcessBus newBus() {
    return new InProcessBus(true, OpenTelemetry.noop(), meters);
  }

  /** What a service here is given; usable once this has started. */
  public Platform platform(String service) {
    var database = databases.open(service);
    var caches = new Caches(database, broadcast, meters);
    return new Platform(database, caches, bus, live, ids, clock, new Secrets(new byte[32]), meters);
  }

  /**
   * Sends a command as a gateway would.
   *
   * @throws IllegalStateException when nothing here handles it
   */
  public <R> R send(Caller caller, Command<R> command) {
    checkHandled(command);
    return bus.send(caller, command);
  }

  /**
   * Asks a query as a gateway would.
   *
   * @throws IllegalStateException when nothing here answers it
   */
  public <R> R ask(Caller caller, Query<R> query) {
    checkHandled(query);
    return bus.ask(caller, query);
  }

  private void checkHandled(Object message) {
    if (!bus.handles(message.getClass())) {
      throw new IllegalStateException("nobody stands in for " + message.getClass().getName());
    }
  }

  public Bus bus() {
    return bus;
  }

  /** Emits an event as the service that it belongs to would, by its package. */
  public void publish(Event event) {
    var service = event.getClass().getPackageName().split("\\.")[2];
    databases
        .open(service)
        .transact(tx -> {
          tx.emit(event);
          return null;
        });
  }

  /** Waits until every event has had its effect, or is a dead letter. */
  public void settle() {
    running.stream().settle(PATIENCE);
  }

  /** All events of a type that were emitted so far, here or with {@link #publish}, in order. */
  public <E extends Event> List<E> emitted(Class<E> type) {
    var service = type.getPackageName().split("\\.")[2];
    return databases.open(service).read(new OutboxTable()::all).stream()
        .filter(event -> event.type().equals(type.getSimpleName()))
        .map(event -> read(event, type))
        .toList();
  }

  /** Runs a job now. */
  public void runJob(String service, String name) {
    running.jobs().run(service, name);
  }

  public DeadLetters deadLetters() {
    return running.stream().deadLetters();
  }

  public Database database(String service) {
    return databases.open(service);
  }

  public TestClock clock() {
    return clock;
  }

  public IdGenerator ids() {
    return ids;
  }

  /** For listening as a door would. */
  public Live live() {
    return live;
  }

  public MeterRegistry meters() {
    return meters;
  }

  /** Somebody new who is signed in. */
  public Caller.Member newMember() {
    return member(ids.nextAccount());
  }

  /** An account, signed in. */
  public Caller.Member member(AccountId account) {
    return new Caller.Member(account, ids.nextSession());
  }

  private TreeSet<String> namesWithSources() {
    var names = new TreeSet<>(factories.keySet());
    for (ServiceModule module : modules) {
      for (var consumer : ServiceDescription.of(module).consumers()) {
        names.add(consumer.events().getPackageName().split("\\.")[2]);
      }
    }
    return names;
  }

  private static <E extends Event> E read(OutboxEvent event, Class<E> type) {
    return MessageJson.read(event.payload().getBytes(StandardCharsets.UTF_8), type);
  }
}
