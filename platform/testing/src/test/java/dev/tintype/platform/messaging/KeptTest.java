package dev.tintype.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.testing.TestDatabases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeps the numbers of houses, which a table has, in memory. */
class KeptTest {
  private static final Topic<AccountId> HOUSES = Topic.ofIds("houses");
  private static final AccountId ONE = new AccountId(1);
  private static final AccountId TWO = new AccountId(2);

  private static TestDatabases databases;
  private static PostgresDatabase town;

  private final InProcessBroadcast broadcast = new InProcessBroadcast();
  private final AtomicInteger loads = new AtomicInteger();
  private Kept<AccountId, Long> kept;

  @BeforeAll
  static void open() {
    var clock = Clock.systemUTC();
    databases = new TestDatabases(new IdGenerator(clock, 1), clock, new SimpleMeterRegistry());
    town = databases.open("town");
    town.transact(tx -> tx.handle().execute("CREATE TABLE house (id bigint, number bigint)"));
  }

  @AfterAll
  static void drop() {
    databases.drop();
  }

  @BeforeEach
  void keep() {
    kept =
        new Caches(town, broadcast, new SimpleMeterRegistry()).keep(HOUSES, 1_000_000, number -> 8);
    town.transact(tx -> tx.handle().execute("TRUNCATE house"));
    put(ONE, 10);
  }

  @Test
  void whatIsKeptIsReadOnce() {
    assertThat(numbers(ONE)).containsExactly(10L);
    assertThat(numbers(ONE)).containsExactly(10L);
    assertThat(loads).hasValue(1);
  }

  @Test
  void onlyWhatIsMissingIsReadAndTheOrderIsTheAskedOne() {
    put(TWO, 20);
    assertThat(numbers(TWO)).containsExactly(20L);
    assertThat(numbers(ONE, TWO)).containsExactly(10L, 20L);
    assertThat(numbers(TWO, ONE)).containsExactly(20L, 10L);
    assertThat(loads).hasValue(2);
  }

  @Test
  void theOldestGoWhereMemoryIsShort() {
    var small =
        new Caches(town, new InProcessBroadcast(), new SimpleMeterRegistry())
            .keep(HOUSES, 1_000, (Long number) -> 280);
    put(TWO, 20);
    small.all(List.of(ONE, TWO), this::load);
    assertThat(small.bytes()).isEqualTo(800);
    small.all(List.of(new AccountId(3)), this::load);
    small.all(List.of(new AccountId(4)), this::load);
    assertThat(small.bytes()).isLessThanOrEqualTo(1_000);
    loads.set(0);
    small.all(List.of(TWO), this::load);
    assertThat(loads).hasValue(0);
    small.all(List.of(ONE), this::load);
    assertThat(loads).hasValue(1);
  }

  @Test
  void aCommitIsSeenAtOnce() {
    assertThat(numbers(ONE)).containsExactly(10L);
    put(ONE, 11);
    assertThat(numbers(ONE)).containsExactly(11L);
  }

  @Test
  void whatDoesNotExistIsRememberedUntilItDoes() {
    assertThat(numbers(TWO)).isEmpty();
    assertThat(numbers(TWO)).isEmpty();
    assertThat(loads).hasValue(1);
    put(TWO, 20);
    assertThat(numbers(TWO)).containsExactly(20L);
  }

  @Test
  void aTransactionThatFailsMakesNothingForgotten() {
    numbers(ONE);
    assertThatThrownBy(() ->
            town.transact(tx -> {
              HOUSES.changed(ONE);
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(numbers(ONE)).containsExactly(10L);
    assertThat(loads).hasValue(1);
  }

  @Test
  void aChangeOutsideOfATransactionIsRefused() {
    assertThatThrownBy(() -> HOUSES.changed(ONE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasReadBeforeACommitIsNotKeptAfterIt() throws Exception {
    assertThat(readDuring(() -> put(ONE, 11))).containsExactly(10L);
    assertThat(numbers(ONE)).containsExactly(11L);
  }

  @Test
  void whatWasReadBeforeAllWasForgottenIsNotKept() throws Exception {
    var during =
        readDuring(() ->
            town.transact(tx -> {
              HOUSES.changedAny();
              return tx.handle().execute("UPDATE house SET number = 12");
            }));
    assertThat(during).containsExactly(10L);
    assertThat(numbers(ONE)).containsExactly(12L);
  }

  @Test
  void anotherProcessHearsOfACommit() {
    var elsewhere =
        new Caches(databases.open("town"), broadcast, new SimpleMeterRegistry())
            .keep(HOUSES, 1_000_000, (Long number) -> 8);
    assertThat(elsewhere.all(List.of(ONE), this::load)).containsExactly(10L);
    put(ONE, 11);
    assertThat(elsewhere.all(List.of(ONE), this::load)).containsExactly(11L);
  }

  @Test
  void whoMayHaveMissedACommitForgetsAll() {
    var heard = new ArrayList<Broadcast.Listener>();
    var deaf =
        new Broadcast() {
          @Override
          public void publish(String topic, byte[] message) {}

          @Override
          public Subscription subscribe(String topic, Listener listener) {
            heard.add(listener);
            return () -> {};
          }
        };
    var elsewhere =
        new Caches(town, deaf, new SimpleMeterRegistry())
            .keep(HOUSES, 1_000_000, (Long number) -> 8);
    elsewhere.all(List.of(ONE), this::load);
    put(ONE, 11);
    heard.forEach(Broadcast.Listener::missed);
    assertThat(elsewhere.all(List.of(ONE), this::load)).containsExactly(11L);
  }

  /** Whoever begins to read when a commit has returned must see it, whatever others are at. */
  @Test
  void nobodyReadsWhatWasBeforeACommitThatHasReturned() throws Exception {
    var committed = new AtomicLong(10);
    var done = new AtomicBoolean();
    try (var executor = Executors.newFixedThreadPool(6)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        readers.add(
            executor.submit(() -> {
              while (!done.get()) {
                long least = committed.get();
                assertThat(numbers(ONE).getFirst()).isGreaterThanOrEqualTo(least);
              }
              return null;
            }));
      }
      for (long number = 11; number < 300; number++) {
        put(ONE, number);
        committed.set(number);
      }
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get(20, TimeUnit.SECONDS);
      }
    }
  }

  /** What a reader gets that has read the table before {@code change} and goes on after it. */
  private List<Long> readDuring(Runnable change) throws Exception {
    var read = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader =
          executor.submit(() ->
              kept.all(
                  List.of(ONE),
                  ids -> {
                    var loaded = load(ids);
                    read.countDown();
                    await(goOn);
                    return loaded;
                  }));
      await(read);
      change.run();
      goOn.countDown();
      return reader.get(20, TimeUnit.SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> numbers(AccountId... ids) {
    return kept.all(List.of(ids), this::load);
  }

  private Map<AccountId, Long> load(List<AccountId> ids) {
    loads.incrementAndGet();
    return town.read(handle -> {
      var found = new HashMap<AccountId, Long>();
      handle
          .createQuery("SELECT id, number FROM house WHERE id = ANY(:ids)")
          .bind("ids", ids)
          .map((row, context) -> found.put(new AccountId(row.getLong(1)), row.getLong(2)))
          .list();
      return found;
    });
  }

  private static void put(AccountId id, long number) {
    town.transact(tx -> {
      HOUSES.changed(id);
      tx.handle().execute("DELETE FROM house WHERE id = ?", id.value());
      return tx.handle().execute("INSERT INTO house VALUES (?, ?)", id.value(), number);
    });
  }
}
