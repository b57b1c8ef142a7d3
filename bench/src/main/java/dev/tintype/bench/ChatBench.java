package dev.tintype.bench;

import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.platform.messages.AccountId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Chat messages until each of those they are for has them in hand, in conversations of two and in
 * groups of twenty, while everybody has a websocket open; as ratios to a plain Socket.IO server
 * that passes messages of the same length on to the same people. The two take turns.
 */
final class ChatBench {
  private static final int GROUP = 20;
  private static final int TEXT = 120;
  private static final int OPENING_AT_ONCE = 16;
  private static final int WARM_UP = 5_000;
  private static final Duration TURN = Duration.ofSeconds(3);
  private static final int TURNS = 5;
  private static final Duration QUIET = Duration.ofSeconds(12);

  /** Who talks with whom. */
  private record Town(int people, List<ChatRoom> pairs, List<ChatRoom> groups) {
    List<ChatRoom> all() {
      var all = new ArrayList<>(pairs);
      all.addAll(groups);
      return all;
    }
  }

  private ChatBench() {}

  /**
   * @param people as many as websockets; a multiple of twenty
   * @param reading whether our clients read each message by its id
   * @param rate messages a second where not as many as possible are sent
   */
  static void run(int people, boolean reading, int rate) throws IOException {
    var deliveries = new Deliveries();
    var world = World.inOneProcess();
    var town = fill(world, people);
    List<String> tokens = world.people().stream().map(one -> one.token().text()).toList();
    Path data = world.leave();
    try (var ours = new TintypeChat(data, tokens, deliveries, reading);
        var theirs = new SocketIoChat(town.all(), deliveries)) {
      var sides = List.<ChatSide>of(ours, theirs);
      for (ChatSide side : sides) {
        open(side, people);
      }
      int[] lengths = lengths(sides, town, deliveries);
      var talks = new ArrayList<ChatTalk>();
      for (int i = 0; i < sides.size(); i++) {
        talks.add(new ChatTalk(sides.get(i), deliveries, lengths[i]));
      }
      inTurns("conversations of two", talks, town.pairs());
      inTurns("groups of " + GROUP, talks, town.groups());
      paced(talks, town, rate);
      sides.forEach(ChatSide::leave);
    }
  }

  private static Town fill(World world, int people) {
    long began = System.nanoTime();
    world.signUp(people);
    var bus = world.application().bus();
    int groups = people / GROUP;
    World.each(
        people,
        number -> {
          if (number % 2 == 1) {
            world.follow(number, number - 1);
          }
          int first = number / GROUP * GROUP;
          if (number > first + 1) {
            world.follow(number, first);
          }
        });
    world.settle();
    var town = new ChatRoom[people / 2 + groups];
    World.each(
        people / 2,
        number -> {
          int one = number * 2;
          var chat = bus.send(world.caller(one), new OpenDirect(world.account(one + 1)));
          town[number] = new ChatRoom(chat.id().toString(), List.of(one, one + 1));
        });
    World.each(
        groups,
        number -> {
          var members = IntStream.range(number * GROUP, number * GROUP + GROUP).boxed().toList();
          List<AccountId> others = members.stream().skip(1).map(world::account).toList();
          var command = new CreateGroup("Group " + number, others, null, "group " + number);
          var chat = bus.send(world.caller(members.getFirst()), command);
          town[people / 2 + number] = new ChatRoom(chat.id().toString(), members);
        });
    world.settle();
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
    var all = Arrays.asList(town);
    return new Town(people, all.subList(0, people / 2), all.subList(people / 2, town.length));
  }

  /** Opens all websockets twice, and says what they hold the second time. */
  private static void open(ChatSide side, int people) {
    each(side, people);
    side.leave();
    LockSupport.parkNanos(QUIET.toNanos());
    side.heapBytes();
    long heap = side.heapBytes();
    long resident = resident(side);
    long began = System.nanoTime();
    each(side, people);
    double seconds = (System.nanoTime() - began) / 1e9;
    LockSupport.parkNanos(QUIET.toNanos());
    long more = side.heapBytes() - heap;
    System.out.printf(
        "%s: %,d websockets opened in %.1f s; each holds %.1f kB of the heap, and all processes"
            + " together grew from %,d to %,d MB, %.1f kB for each%n",
        side.name(),
        people,
        seconds,
        more / 1024.0 / people,
        resident / 1024,
        resident(side) / 1024,
        (resident(side) - resident) / (double) people);
  }

  private static void each(ChatSide side, int people) {
    World.each(people, OPENING_AT_ONCE, side::open);
  }

  /** Proportional set sizes in kilobytes. */
  private static long resident(ChatSide side) {
    try {
      long all = 0;
      for (ProcessHandle process : side.processes()) {
        all += MemoryBench.proportionalKilobytes(process.pid());
      }
      return all;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How long texts are to be so that both bring people as many bytes. */
  private static int[] lengths(List<ChatSide> sides, Town town, Deliveries deliveries) {
    int[] bytes = new int[sides.size()];
    for (int i = 0; i < bytes.length; i++) {
      new ChatTalk(sides.get(i), deliveries, TEXT).once(town.pairs().getFirst(), 0);
      bytes[i] = deliveries.bytes();
    }
    deliveries.taken();
    System.out.printf(
        "texts of %d characters, which make %,d bytes on the wire in Tintype%n", TEXT, bytes[0]);
    return new int[] {TEXT, TEXT + bytes[0] - bytes[1]};
  }

  private static void inTurns(String where, List<ChatTalk> talks, List<ChatRoom> rooms) {
    talks.forEach(talk -> talk.warmUp(rooms, WARM_UP));
    for (int i = 0; i < TURNS; i++) {
      talks.forEach(talk -> talk.asManyAsPossible(rooms, TURN));
    }
    say(where + ", " + ChatTalk.AT_ONCE + " at once", talks);
  }

  private static void paced(List<ChatTalk> talks, Town town, int rate) {
    for (int i = 0; i < TURNS; i++) {
      talks.forEach(talk -> talk.paced(town.pairs(), town.groups(), rate, TURN));
    }
    say("%d messages a second, every fifth to a group".formatted(rate), talks);
  }

  private static void say(String how, List<ChatTalk> talks) {
    var results = talks.stream().map(ChatTalk::result).toList();
    System.out.printf(
        "%s (load average %.0f):%n",
        how, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    for (int i = 0; i < talks.size(); i++) {
      System.out.printf("  %s: %s%n", talks.get(i).name(), results.get(i));
    }
    double ours = results.getFirst().perSecond();
    double theirs = results.getLast().perSecond();
    System.out.printf(
        "  ratio %.2f; of the median delivery %.1f, of the 99th percentile %.1f%n",
        ours / theirs,
        results.getFirst().p50Millis() / results.getLast().p50Millis(),
        results.getFirst().p99Millis() / results.getLast().p99Millis());
  }
}
