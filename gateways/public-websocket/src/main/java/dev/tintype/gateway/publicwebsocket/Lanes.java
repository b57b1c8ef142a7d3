package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatSignal;
import dev.tintype.comment.api.CommentSignal;
import dev.tintype.content.api.ContentSignal;
import dev.tintype.feed.api.FeedSignal;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.messages.Signal;
import dev.tintype.reaction.api.ReactionSignal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was heard and is yet to be shown, so that whoever says it need not wait. What is about the
 * same thing stays in order, in one of a few lanes; and what is said to many at the same moment is
 * shown to all of them together.
 */
final class Lanes implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Lanes.class);
  private static final int LANES = 8;
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_TOGETHER = 500;

  private record Heard(Signal signal, Set<Ear> ears) {}

  private final List<BlockingQueue<Heard>> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final BiConsumer<Signal, Set<Ear>> show;
  private final MeterRegistry meters;

  Lanes(BiConsumer<Signal, Set<Ear>> show, MeterRegistry meters) {
    this.show = show;
    this.meters = meters;
    for (int i = 0; i < LANES; i++) {
      BlockingQueue<Heard> lane = new ArrayBlockingQueue<>(MOST_WAITING);
      lanes.add(lane);
      threads.add(Thread.ofVirtual().name("live-lane-" + i).start(() -> work(lane)));
    }
    meters.gauge(
        "tintype_live_waiting", lanes, all -> all.stream().mapToInt(Collection::size).sum());
  }

  /** Never waits: clients that can't be told in time are closed, so that they read anew. */
  void put(Signal signal, Set<Ear> ears) {
    if (ears.isEmpty()) {
      return;
    }
    int lane = Math.floorMod(Long.hashCode(about(signal)), LANES);
    if (!lanes.get(lane).offer(new Heard(signal, ears))) {
      meters.counter("tintype_live_overrun").increment();
      ears.forEach(ear -> ear.session().channel().close(Closing.BEHIND));
    }
  }

  /** What must stay in order has the same. */
  private static long about(Signal signal) {
    return switch (signal) {
      case FeedSignal.OfHome home -> home.post().value();
      case ContentSignal content -> content.post().value();
      case CommentSignal comment -> comment.post().value();
      case ReactionSignal.Counted counted -> counted.target().value();
      case ChatSignal chat -> ChatWords.conversation(chat).value();
      default -> 0;
    };
  }

  private void work(BlockingQueue<Heard> lane) {
    try {
      while (true) {
        var heard = new ArrayList<Heard>();
        heard.add(lane.take());
        lane.drainTo(heard, MOST_TOGETHER - 1);
        together(heard).forEach(this::show);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same signal that has come over several topics becomes one. */
  private static Map<Signal, Set<Ear>> together(List<Heard> heard) {
    Map<Signal, Set<Ear>> together = new LinkedHashMap<>();
    heard.forEach(
        one -> together.computeIfAbsent(one.signal(), _ -> new HashSet<>()).addAll(one.ears()));
    return together;
  }

  private void show(Signal signal, Set<Ear> ears) {
    try {
      show.accept(signal, ears);
      meters.counter("tintype_live_shown").increment(ears.size());
    } catch (RuntimeException e) {
      log.warn("{} people were not shown {}", ears.size(), signal, e);
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
