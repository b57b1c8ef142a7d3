package dev.tintype.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People of one side who talk. */
final class ChatTalk {
  static final int AT_ONCE = 32;
  private static final int EVERY_NTH_TO_A_GROUP = 5;

  /**
   * What came of it. A message counts when its sender has the answer and all others have it.
   *
   * @param deliveries a second
   * @param serverMicros of the server's processor time for each message
   * @param clientMicros of this process
   */
  record Result(
      double perSecond,
      double deliveries,
      double p50Millis,
      double p99Millis,
      double serverMicros,
      double clientMicros) {
    @Override
    public String toString() {
      return ("%,.0f messages/s, %,.0f deliveries/s, delivered after p50 %.2f ms, p99 %.2f ms;"
              + " %,.0f us of the server's processor time for each message, %,.0f us of the"
              + " clients'")
          .formatted(perSecond, deliveries, p50Millis, p99Millis, serverMicros, clientMicros);
    }
  }

  private final ChatSide side;
  private final Deliveries deliveries;
  private final int length;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicInteger messages = new AtomicInteger();
  private final List<long[]> nanos = new ArrayList<>();
  private double seconds;
  private double serverSeconds;
  private double clientSeconds;

  /**
   * @param length of each text
   */
  ChatTalk(ChatSide side, Deliveries deliveries, int length) {
    this.side = side;
    this.deliveries = deliveries;
    this.length = length;
  }

  String name() {
    return side.name();
  }

  /** Says something and waits until all have it. */
  void once(ChatRoom room, int member) {
    once(room, member, System.nanoTime());
  }

  private void once(ChatRoom room, int member, long began) {
    int sender = room.people().get(member);
    var message = deliveries.begin(room, sender, began);
    side.say(room, sender, message.text(length));
    message.await();
  }

  /** So many messages, without counting them. */
  void warmUp(List<ChatRoom> rooms, int count) {
    talk(rooms, () -> messages.get() < count);
    messages.set(0);
    deliveries.taken();
  }

  /** A number of people talk, each saying the next thing when the last has arrived. */
  void asManyAsPossible(List<ChatRoom> rooms, Duration time) {
    long until = System.nanoTime() + time.toNanos();
    measured(() -> talk(rooms, () -> System.nanoTime() < until));
  }

  private void talk(List<ChatRoom> rooms, BooleanSupplier goesOn) {
    Runnable talker =
        () -> {
          while (goesOn.getAsBoolean() && failure.get() == null) {
            sayAnywhere(rooms, System.nanoTime());
          }
        };
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < AT_ONCE; i++) {
      threads.add(Thread.ofPlatform().start(() -> watched(talker)));
    }
    join(threads);
  }

  /** So many a second, however long each takes, which counts from when it was due. */
  void paced(List<ChatRoom> pairs, List<ChatRoom> groups, int perSecond, Duration time) {
    measured(() -> {
      var threads = new ArrayList<Thread>();
      long began = System.nanoTime();
      long many = perSecond * time.toSeconds();
      for (int i = 0; i < many && failure.get() == null; i++) {
        long due = began + i * 1_000_000_000L / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
        var rooms = i % EVERY_NTH_TO_A_GROUP == 0 ? groups : pairs;
        threads.add(Thread.startVirtualThread(() -> watched(() -> sayAnywhere(rooms, due))));
      }
      join(threads);
    });
  }

  private void sayAnywhere(List<ChatRoom> rooms, long began) {
    var random = ThreadLocalRandom.current();
    var room = rooms.get(random.nextInt(rooms.size()));
    once(room, random.nextInt(room.people().size()), began);
    messages.incrementAndGet();
  }

  private void watched(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  private void join(List<Thread> threads) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    side.requireAll();
    if (failure.get() != null) {
      throw new IllegalStateException(name(), failure.get());
    }
  }

  private void measured(Runnable work) {
    double server = World.seconds(side.processes().stream());
    double client = World.seconds(Stream.of(ProcessHandle.current()));
    long began = System.nanoTime();
    work.run();
    seconds += (System.nanoTime() - began) / 1e9;
    serverSeconds += World.seconds(side.processes().stream()) - server;
    clientSeconds += World.seconds(Stream.of(ProcessHandle.current())) - client;
    nanos.add(deliveries.taken());
  }

  /** What came of it since the last result. */
  Result result() {
    long[] all = nanos.stream().flatMapToLong(LongStream::of).sorted().toArray();
    int said = messages.getAndSet(0);
    var result =
        new Result(
            said / seconds,
            all.length / seconds,
            all[all.length / 2] / 1e6,
            all[(int) Math.min(all.length - 1L, all.length * 99L / 100)] / 1e6,
            serverSeconds * 1e6 / said,
            clientSeconds * 1e6 / said);
    nanos.clear();
    seconds = 0;
    serverSeconds = 0;
    clientSeconds = 0;
    return result;
  }
}
