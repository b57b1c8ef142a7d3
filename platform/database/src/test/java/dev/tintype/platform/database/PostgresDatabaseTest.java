package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {
  private static final Databases databases = Postgres.databases("pool_", 2);
  private static PostgresDatabase depot;

  private enum Colour {
    RED,
    GREEN
  }

  private record Wagon(AccountId account, Colour colour, @Nullable Instant builtAt, int loads) {}

  @BeforeAll
  static void open() {
    depot = databases.open("depot");
  }

  @AfterAll
  static void drop() {
    databases.drop();
  }

  @BeforeEach
  void empty() {
    depot.transact(tx -> tx.handle().execute("TRUNCATE wagon"));
  }

  @Test
  void idsEnumsAndInstantsGoInAndOutOfRecords() {
    var wagon = new Wagon(new AccountId(7), Colour.GREEN, Instant.parse("2026-05-01T10:00:00Z"), 3);
    insert(wagon);
    insert(new Wagon(new AccountId(8), Colour.RED, null, 0));
    assertThat(byIds(List.of(new AccountId(7), new AccountId(9)))).containsExactly(wagon);
    assertThat(byIds(List.of(new AccountId(8))).getFirst().builtAt()).isNull();
  }

  @Test
  void aRecordIsFoundInWhateverOrderAndWithWhateverElseItsColumnsCome() {
    var wagon = new Wagon(new AccountId(7), Colour.GREEN, null, 3);
    insert(wagon);
    for (var columns :
        List.of(
            "account, colour, built_at, loads",
            "loads, built_at, colour, account",
            "account, colour, built_at, loads",
            "1 AS weight, loads, built_at, colour, account")) {
      var found =
          depot.<List<Wagon>>read(handle ->
              handle.createQuery("SELECT " + columns + " FROM wagon").mapTo(Wagon.class).list());
      assertThat(found).containsExactly(wagon);
    }
  }

  @Test
  void collectionsAreArraysAndEmptyOnesMatchNothing() {
    insert(new Wagon(new AccountId(7), Colour.GREEN, null, 3));
    assertThat(byIds(List.of())).isEmpty();
    assertThat(
            depot.<Integer>read(handle ->
                handle
                    .createQuery("SELECT count(*) FROM wagon WHERE colour = ANY(:colours)")
                    .bind("colours", List.of(Colour.GREEN, Colour.RED))
                    .mapTo(Integer.class)
                    .one()))
        .isOne();
  }

  @Test
  void hintsAreGivenAfterTheCommitOnly() {
    var given = new ArrayList<Integer>();
    depot.transact(tx -> {
      tx.afterCommit(() -> given.add(byIds(List.of(new AccountId(7))).size()));
      tx.afterCommit(() -> {
        throw new IllegalStateException("nobody listens");
      });
      tx.afterCommit(() -> given.add(2));
      insert(tx, new Wagon(new AccountId(7), Colour.RED, null, 1));
      assertThat(given).isEmpty();
      return null;
    });
    assertThat(given).containsExactly(1, 2);
    assertThatThrownBy(() ->
            depot.transact(tx -> {
              tx.afterCommit(() -> given.add(3));
              throw new IllegalStateException("derailed");
            }))
        .hasMessage("derailed");
    assertThat(given).containsExactly(1, 2);
  }

  @Test
  void arraysOfIdsAreReadAsLists() {
    List<AccountId> ids =
        depot.read(handle ->
            handle
                .createQuery("SELECT ARRAY[3, 1, 2]::bigint[]")
                .mapTo(new GenericType<List<AccountId>>() {})
                .one());
    assertThat(ids).containsExactly(new AccountId(3), new AccountId(1), new AccountId(2));
  }

  @Test
  void aTransactionThatThrowsLeavesNothing() {
    assertThatThrownBy(() ->
            depot.transact(tx -> {
              tx.handle().execute("INSERT INTO wagon VALUES (1, 'RED')");
              throw Refusal.conflict("no");
            }))
        .isInstanceOf(RefusedException.class);
    assertThat(byIds(List.of(new AccountId(1)))).isEmpty();
  }

  @Test
  void whoFindsAllConnectionsTakenWaitsAsLongAsTheDeadlineAllows() throws Exception {
    var release = new CountDownLatch(1);
    var taken = new CountDownLatch(2);
    for (int one = 0; one < 2; one++) {
      Thread.ofVirtual()
          .start(() ->
              depot.read(handle -> {
                taken.countDown();
                return await(release);
              }));
    }
    await(taken);
    long started = System.nanoTime();
    assertUnavailable(
        () -> Deadline.within(Duration.ofMillis(100), () -> byIds(List.of(new AccountId(1)))));
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isBetween(Duration.ofMillis(90), Duration.ofSeconds(5));
    release.countDown();
    assertThat(byIds(List.of(new AccountId(1)))).isEmpty();
  }

  @Test
  void aStatementIsBrokenOffWhenTheDeadlinePasses() {
    long started = System.nanoTime();
    assertUnavailable(() -> Deadline.within(Duration.ofMillis(200), () -> sleep(15)));
    assertUnavailable(() ->
        Deadline.within(
            Duration.ofMillis(200),
            () -> depot.transact(tx -> tx.handle().execute("SELECT pg_sleep(15)"))));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    for (int connection = 0; connection < 4; connection++) {
      assertThat(sleep(0)).isZero();
    }
  }

  @Test
  void aDeadlineThatHasPassedTakesNoConnection() {
    var runs = new AtomicInteger();
    assertUnavailable(
        () -> Deadline.within(Duration.ZERO, () -> depot.read(handle -> runs.incrementAndGet())));
    assertThat(runs).hasValue(0);
  }

  @Test
  void nothingMoreIsDoneInATransactionWhoseDeadlineHasPassed() {
    assertUnavailable(() ->
        Deadline.within(
            Duration.ofMillis(50),
            () ->
                depot.transact(tx -> {
                  tx.handle().execute("INSERT INTO wagon VALUES (1, 'RED')");
                  while (!Deadline.left().isZero()) {
                    Thread.onSpinWait();
                  }
                  return tx.handle().execute("INSERT INTO wagon VALUES (2, 'RED')");
                })));
    assertThat(byIds(List.of(new AccountId(1), new AccountId(2)))).isEmpty();
  }

  @Test
  void aDeadlockIsRunAgain() throws Exception {
    insert(new Wagon(new AccountId(1), Colour.RED, null, 0));
    insert(new Wagon(new AccountId(2), Colour.RED, null, 0));
    var bothHoldOne = new CountDownLatch(2);
    var runs = new AtomicInteger();
    var first = Thread.ofVirtual().start(() -> loadBoth(1, 2, bothHoldOne, runs));
    loadBoth(2, 1, bothHoldOne, runs);
    first.join();
    assertThat(runs).hasValueGreaterThan(2);
    assertThat(byIds(List.of(new AccountId(1), new AccountId(2))))
        .extracting(Wagon::loads)
        .containsExactly(2, 2);
  }

  @Test
  void aTransactionInsideAnotherIsAMistake() {
    assertThatThrownBy(() -> depot.transact(tx -> depot.read(handle -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("depot");
  }

  private static int sleep(int seconds) {
    return depot.read(handle ->
        handle
            .createQuery("SELECT 0 FROM pg_sleep(:seconds)")
            .bind("seconds", seconds)
            .mapTo(Integer.class)
            .one());
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Unavailable.class));
  }

  private static void loadBoth(long one, long other, CountDownLatch meeting, AtomicInteger runs) {
    depot.transact(tx -> {
      runs.incrementAndGet();
      load(tx, one);
      meeting.countDown();
      await(meeting);
      load(tx, other);
      return null;
    });
  }

  private static void load(Transaction tx, long wagon) {
    tx.handle()
        .createUpdate("UPDATE wagon SET loads = loads + 1 WHERE account = :wagon")
        .bind("wagon", wagon)
        .execute();
  }

  private static void insert(Wagon wagon) {
    depot.transact(tx -> insert(tx, wagon));
  }

  private static int insert(Transaction tx, Wagon wagon) {
    return tx.handle()
        .createUpdate(
            """
            INSERT INTO wagon (account, colour, built_at, loads)
            VALUES (:account, :colour, :builtAt, :loads)
            """)
        .bind("account", wagon.account())
        .bind("colour", wagon.colour())
        .bind("builtAt", wagon.builtAt())
        .bind("loads", wagon.loads())
        .execute();
  }

  private static List<Wagon> byIds(List<AccountId> ids) {
    return depot.read(handle ->
        handle
            .createQuery("SELECT * FROM wagon WHERE account = ANY(:ids) ORDER BY account")
            .bind("ids", ids)
            .mapTo(Wagon.class)
            .list());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
