package dev.tintype.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Which messages are under way, and how long they took until each one had them in hand. */
final class Deliveries {
  private static final int DIGITS = 9;
  private static final long PATIENCE_SECONDS = 20;

  private final Map<Integer, UnderWay> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private long[] nanos = new long[1 << 16];
  private int count;
  private volatile int bytes;

  /** One message. */
  final class UnderWay {
    private final int number = numbers.incrementAndGet();
    private final int sender;
    private final long began;
    private final AtomicInteger left;
    private final CountDownLatch arrived = new CountDownLatch(1);

    private UnderWay(int sender, int others, long began) {
      this.sender = sender;
      this.left = new AtomicInteger(others);
      this.began = began;
    }

    /** What it says, by which it is known again. */
    String text(int length) {
      return "#%09d ".formatted(number) + "words ".repeat(1 + length / 6).substring(0, length - 11);
    }

    /** Waits until all others have it. */
    void await() {
      try {
        if (!arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException(left + " people were never brought message " + number);
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        underWay.remove(number);
      }
    }
  }

  /**
   * A message is about to be sent.
   *
   * @param began the moment from which its way is measured
   */
  UnderWay begin(ChatRoom room, int sender, long began) {
    var message = new UnderWay(sender, room.others(), began);
    underWay.put(message.number, message);
    return message;
  }

  /** Somebody has a text in hand, which may be a message. */
  void heard(int person, byte[] text, int from, int to) {
    int number = number(text, from, to);
    UnderWay message = number < 0 ? null : underWay.get(number);
    if (message != null && message.sender != person) {
      bytes = to - from;
      add(System.nanoTime() - message.began);
      if (message.left.decrementAndGet() == 0) {
        message.arrived.countDown();
      }
    }
  }

  /** How long the last text was that brought a message. */
  int bytes() {
    return bytes;
  }

  /** How long all deliveries since the last call took, in nanoseconds, in no order. */
  synchronized long[] taken() {
    long[] all = Arrays.copyOf(nanos, count);
    count = 0;
    return all;
  }

  private synchronized void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  private static int number(byte[] text, int from, int to) {
    for (int at = from; at + DIGITS < to; at++) {
      if (text[at] == '#') {
        return digits(text, at + 1);
      }
    }
    return -1;
  }

  private static int digits(byte[] text, int from) {
    int number = 0;
    for (int at = from; at < from + DIGITS; at++) {
      if (text[at] < '0' || text[at] > '9') {
        return -1;
      }
      number = number * 10 + text[at] - '0';
    }
    return number;
  }
}
