package dev.tintype.platform.http;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What waits to be sent over one channel: a line that never grows beyond its limits. */
final class Backlog {
  private final int most;
  private final int mostBytes;
  private final Deque<Telling> line = new ArrayDeque<>();
  private int bytes;
  private int fleeting;

  /** What has become of an addition. */
  enum Added {
    IN_LINE,
    /** It was fleeting, or something fleeting had to make room for it. */
    DROPPED,
    /** There is no room even without what is fleeting. */
    OVERFULL
  }

  Backlog(int most, int mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  synchronized Added add(Telling telling) {
    if (telling.fleeting() && !hasRoom(telling, 2)) {
      return Added.DROPPED;
    }
    boolean dropped = false;
    if (!hasRoom(telling, 1) && fleeting > 0) {
      dropFleeting();
      dropped = true;
    }
    if (!hasRoom(telling, 1) && !line.isEmpty()) {
      return Added.OVERFULL;
    }
    line.add(telling);
    bytes += telling.bytes().length;
    fleeting += telling.fleeting() ? 1 : 0;
    return dropped ? Added.DROPPED : Added.IN_LINE;
  }

  synchronized @Nullable Telling next() {
    Telling next = line.poll();
    if (next != null) {
      bytes -= next.bytes().length;
      fleeting -= next.fleeting() ? 1 : 0;
    }
    return next;
  }

  synchronized void clear() {
    line.clear();
    bytes = 0;
    fleeting = 0;
  }

  /**
   * @param part 2 for half of the room
   */
  private boolean hasRoom(Telling telling, int part) {
    return line.size() < most / part && bytes + telling.bytes().length <= mostBytes / part;
  }

  private void dropFleeting() {
    line.removeIf(Telling::fleeting);
    bytes = line.stream().mapToInt(it -> it.bytes().length).sum();
    fleeting = 0;
  }
}
