package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.harbour.api.HarbourCommand;
import dev.tintype.harbour.api.HarbourCommand.CastOff;
import dev.tintype.harbour.api.HarbourQuery;
import dev.tintype.harbour.api.HarbourQuery.Ships;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.testing.TestNats;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nats.client.Connection;
import io.nats.client.Options;
import io.nats.service.Discovery;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between two processes on a real server, beyond what every bus promises. */
class NatsBusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final TestLinks links = new TestLinks(TestNats.shared());

  @AfterEach
  void disconnect() {
    release.countDown();
    links.close();
  }

  @Test
  void aServiceThatNobodyRunsIsUnavailableAtOnce() {
    var asking = bus(links.connect());
    long began = System.nanoTime();
    assertUnavailable(() -> asking.ask(Caller.VISITOR, new Ships()));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
  }

  @Test
  void processesOfAServiceShareItsRequests() {
    var first = answering(links.connect(), () -> List.of("first"));
    answering(links.connect(), () -> List.of("second"));
    var asking = bus(links.connect());
    var answers = ConcurrentHashMap.<String>newKeySet();
    for (int nth = 0; nth < 200 && answers.size() < 2; nth++) {
      answers.addAll(asking.ask(Caller.VISITOR, new Ships()));
    }
    assertThat(answers).containsExactlyInAnyOrder("first", "second");
    first.stopAnswering();
    assertThat(asking.ask(Caller.VISITOR, new Ships())).containsExactly("second");
  }

  @Test
  void whoeverAsksWaitsNoLongerThanItsDeadline() throws Exception {
    answering(links.connect(), this::waitForRelease);
    var asking = bus(links.connect());
    assertUnavailable(() ->
        Deadline.within(Duration.ofMillis(300), () -> asking.ask(Caller.VISITOR, new Ships())));
    assertThat(begun.await(1, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aRequestToAProcessThatDiesIsUnavailableByItsDeadline() throws Exception {
    var doomed = links.connect();
    answering(doomed, this::waitForRelease);
    var asking = bus(links.connect());
    var answer =
        start(() ->
            Deadline.within(Duration.ofSeconds(1), () -> asking.ask(Caller.VISITOR, new Ships())));
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    doomed.close();
    assertThatThrownBy(() -> answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .hasCauseInstanceOf(RefusedException.class);
    assertUnavailable(() -> asking.ask(Caller.VISITOR, new Ships()));
  }

  @Test
  void requestsUnderWayAreAnsweredBeforeAProcessEnds() throws Exception {
    var ending = answering(links.connect(), this::waitForRelease);
    var asking = bus(links.connect());
    var answer = start(() -> asking.ask(Caller.VISITOR, new Ships()));
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    var end =
        start(() -> {
          ending.stopAnswering();
          return Done.DONE;
        });
    awaitUntil(() -> isUnavailable(() -> asking.ask(Caller.VISITOR, new Ships())));
    assertThat(end.isDone()).isFalse();
    release.countDown();
    assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).containsExactly("released");
    end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void aProcessThatIsFullRefusesAtOnce() throws Exception {
    answering(links.connect("nats.requests-in-flight=1"), this::waitForRelease);
    var asking = bus(links.connect());
    var answer = start(() -> asking.ask(Caller.VISITOR, new Ships()));
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertUnavailable(() -> asking.ask(Caller.VISITOR, new Ships()));
    release.countDown();
    assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).containsExactly("released");
  }

  @Test
  void aProcessWithTooManyOpenRequestsSendsNoMore() throws Exception {
    answering(links.connect(), this::waitForRelease);
    var asking = bus(links.connect("nats.requests-in-flight=1"));
    var answer = start(() -> asking.ask(Caller.VISITOR, new Ships()));
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertUnavailable(() -> asking.ask(Caller.VISITOR, new Ships()));
    release.countDown();
    assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).containsExactly("released");
  }

  @Test
  void aMessageAboveTheServersLimitIsRefusedWithTheLimit() {
    try (var small = TestNats.start("max_payload: 4096");
        var own = new TestLinks(small)) {
      answering(own.connect(), () -> List.of("x".repeat(5_000)));
      var asking = bus(own.connect());
      assertThatThrownBy(() -> asking.send(Caller.VISITOR, new CastOff("x".repeat(5_000))))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.TooLarge(4096)));
      assertThatThrownBy(() -> asking.ask(Caller.VISITOR, new Ships()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("harbour failed at Ships");
      assertThat(asking.send(Caller.VISITOR, new CastOff("Aurora"))).isEqualTo(Done.DONE);
    }
  }

  @Test
  void withoutItsServerARequestIsUnavailableAtOnceAndWithItAgainItWorks() throws Exception {
    try (var nats = TestNats.start();
        var own = new TestLinks(nats)) {
      answering(own.connect(), this::waitForRelease);
      var asking = bus(own.connect());
      var answer = start(() -> asking.ask(Caller.VISITOR, new Ships()));
      assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      nats.kill();
      assertThatThrownBy(() -> answer.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS))
          .hasCauseInstanceOf(RefusedException.class);
      assertUnavailable(() -> asking.ask(Caller.VISITOR, new Ships()));
      release.countDown();
      nats.restart();
      awaitUntil(() -> !isUnavailable(() -> asking.ask(Caller.VISITOR, new Ships())));
    }
  }

  @Test
  void theTraceGoesOnInTheOtherProcess() {
    var spans = InMemorySpanExporter.create();
    var tracing =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    answering(links.connect(), tracing, List::of);
    var asking = new NatsBus(links.connect(), tracing, new SimpleMeterRegistry());
    var visit = tracing.getTracer("test").spanBuilder("a visit").startSpan();
    try (var scope = visit.makeCurrent()) {
      asking.ask(Caller.VISITOR, new Ships());
    }
    var answer = spans.getFinishedSpanItems().getFirst();
    var request = spans.getFinishedSpanItems().getLast();
    assertThat(request.getParentSpanContext()).isEqualTo(visit.getSpanContext());
    assertThat(request.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(answer.getParentSpanId()).isEqualTo(request.getSpanId());
    assertThat(answer.getTraceId()).isEqualTo(request.getTraceId());
    assertThat(answer.getKind()).isEqualTo(SpanKind.SERVER);
  }

  @Test
  void toolsOfNatsFindAServiceAndItsMessages() throws Exception {
    var link = links.connect();
    answering(link, List::of);
    bus(links.connect()).ask(Caller.VISITOR, new Ships());
    try (Connection operator =
        io.nats.client.Nats.connect(
            new Options.Builder().server(TestNats.shared().url()).build())) {
      var found = new Discovery(operator, 1_000, 10).stats("harbour");
      assertThat(found)
          .anySatisfy(service ->
              assertThat(service.getEndpointStatsList())
                  .anySatisfy(endpoint -> {
                    assertThat(endpoint.getSubject())
                        .isEqualTo(link.subject("query.harbour.Ships"));
                    assertThat(endpoint.getQueueGroup()).isEqualTo("harbour");
                    assertThat(endpoint.getNumRequests()).isOne();
                  }));
    }
  }

  private List<String> waitForRelease() {
    begun.countDown();
    try {
      assertThat(release.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return List.of("released");
  }

  private static NatsBus bus(NatsLink link) {
    return new NatsBus(link, OpenTelemetry.noop(), new SimpleMeterRegistry());
  }

  private static NatsBus answering(NatsLink link, Supplier<List<String>> ships) {
    return answering(link, OpenTelemetry.noop(), ships);
  }

  private static NatsBus answering(
      NatsLink link, OpenTelemetry telemetry, Supplier<List<String>> ships) {
    var bus = new NatsBus(link, telemetry, new SimpleMeterRegistry());
    var harbour = new ServiceDescription("harbour");
    harbour.queries(HarbourQuery.class).on(Ships.class, (who, query) -> ships.get());
    harbour.commands(HarbourCommand.class).on(CastOff.class, (who, command) -> Done.DONE);
    bus.register(harbour);
    bus.answer(harbour);
    return bus;
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable()));
  }

  private static boolean isUnavailable(Supplier<?> call) {
    try {
      Deadline.within(Duration.ofMillis(200), call::get);
      return false;
    } catch (RefusedException e) {
      return e.refusal() instanceof Refusal.Unavailable;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUntil(Supplier<Boolean> condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.get()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }
}
