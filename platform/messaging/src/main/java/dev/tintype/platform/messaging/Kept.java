package dev.tintype.platform.messaging;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.database.Topic.Key;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Things of one {@link Topic} as they were last read, until a commit changes them. What is read
 * while a change comes in is handed to the reader, who began before it, and not kept.
 *
 * <p>Other processes hear of changes a moment later, or not at all when the network fails them, so
 * that nothing is kept for longer than {@link #LONGEST}. What changes by itself as time passes must
 * not be a part of what is kept.
 *
 * <p>A page asks for dozens of things, so that looking one up must cost next to nothing. Since all
 * of them go within seconds anyway, the oldest goes first where memory is short, and nobody notes
 * who was asked for when.
 */
public final class Kept<K, V> {
  /** For which another process may give an old answer at the most. */
  public static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int STRIPES = 1 << 12;
  private static final int ENTRY_BYTES = 120;

  /** A value, or that there is none. */
  private static final class Entry<V> {
    final Key key;
    final @Nullable V value;
    final int bytes;
    final long epoch;
    final long readAt;

    Entry(Key key, @Nullable V value, int bytes, long epoch, long readAt) {
      this.key = key;
      this.value = value;
      this.bytes = bytes;
      this.epoch = epoch;
      this.readAt = readAt;
    }

    boolean isGood(long now, long epochNow) {
      return epoch == epochNow && now - readAt < LONGEST.toNanos();
    }
  }

  private final Topic<K> topic;
  private final long mostBytes;
  private final ToIntFunction<V> bytes;
  private final Counter hits;
  private final Counter misses;
  private final Map<Key, Entry<V>> entries = new ConcurrentHashMap<>();

  /** All entries in the order of their coming, also those forgotten or replaced since. */
  private final Queue<Entry<V>> inOrder = new ArrayDeque<>();

  private long bytesInOrder;

  /** How many changes there have been of the keys of each stripe. */
  private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

  /** How many times all was forgotten. */
  private volatile long epoch;

  Kept(Topic<K> topic, long mostBytes, ToIntFunction<V> bytes, Counter hits, Counter misses) {
    this.topic = topic;
    this.mostBytes = mostBytes;
    this.bytes = bytes;
    this.hits = hits;
    this.misses = misses;
  }

  /**
   * Those that there are, in the order of {@code names}.
   *
   * @param load reads those that are not kept, in one go; what it leaves out does not exist
   */
  public List<V> all(List<K> names, Function<List<K>, Map<K, V>> load) {
    long now = System.nanoTime();
    long epochNow = epoch;
    var values = new ArrayList<V>(names.size());
    for (K name : names) {
      Entry<V> entry = entries.get(topic.key().apply(name));
      if (entry == null || !entry.isGood(now, epochNow)) {
        return allWithMissing(names, load, now);
      }
      if (entry.value != null) {
        values.add(entry.value);
      }
    }
    hits.increment(names.size());
    return values;
  }

  /**
   * One, which always exists.
   *
   * @param load reads it where it is not kept
   */
  public V one(K name, Function<K, V> load) {
    return all(List.of(name), names -> Map.of(name, load.apply(name))).getFirst();
  }

  private List<V> allWithMissing(List<K> names, Function<List<K>, Map<K, V>> load, long now) {
    long epochNow = epoch;
    var found = new ArrayList<@Nullable Entry<V>>(names.size());
    var missing = new ArrayList<K>();
    for (K name : names) {
      Entry<V> entry = entries.get(topic.key().apply(name));
      boolean good = entry != null && entry.isGood(now, epochNow);
      found.add(good ? entry : null);
      if (!good) {
        missing.add(name);
      }
    }
    hits.increment(names.size() - missing.size());
    misses.increment(missing.size());
    Map<K, V> loaded = load(missing, load, now, epochNow);
    var values = new ArrayList<V>(names.size());
    for (int i = 0; i < found.size(); i++) {
      Entry<V> entry = found.get(i);
      V value = entry == null ? loaded.get(names.get(i)) : entry.value;
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Map<K, V> load(
      List<K> names, Function<List<K>, Map<K, V>> load, long now, long epochNow) {
    if (names.isEmpty()) {
      return Map.of();
    }
    long[] changesBefore = new long[names.size()];
    for (int i = 0; i < changesBefore.length; i++) {
      changesBefore[i] = changes.get(stripe(topic.key().apply(names.get(i))));
    }
    Map<K, V> loaded = load.apply(names);
    for (int i = 0; i < changesBefore.length; i++) {
      V value = loaded.get(names.get(i));
      int size = ENTRY_BYTES + (value == null ? 0 : bytes.applyAsInt(value));
      keep(
          new Entry<>(topic.key().apply(names.get(i)), value, size, epochNow, now),
          changesBefore[i]);
    }
    return loaded;
  }

  /** Looks at the stripe with the key locked, as {@link #forget} removes it after counting. */
  private void keep(Entry<V> entry, long changesBefore) {
    var kept =
        entries.compute(
            entry.key,
            (key, present) -> changes.get(stripe(key)) == changesBefore ? entry : present);
    if (kept == entry) {
      makeRoom(entry);
    }
  }

  private void makeRoom(Entry<V> newest) {
    synchronized (inOrder) {
      inOrder.add(newest);
      bytesInOrder += newest.bytes;
      long epochNow = epoch;
      for (Entry<V> oldest = inOrder.peek();
          oldest != null && (bytesInOrder > mostBytes || !oldest.isGood(newest.readAt, epochNow));
          oldest = inOrder.peek()) {
        inOrder.remove();
        bytesInOrder -= oldest.bytes;
        entries.remove(oldest.key, oldest);
      }
    }
  }

  /** From now on it is read anew, also by those who are reading it right now. */
  void forget(Key key) {
    changes.incrementAndGet(stripe(key));
    entries.remove(key);
  }

  /** The same for all there are. */
  synchronized void forgetAll() {
    epoch++;
    entries.clear();
  }

  /** How much memory is taken, roughly. */
  long bytes() {
    synchronized (inOrder) {
      return bytesInOrder;
    }
  }

  private static int stripe(Key key) {
    return (key.hashCode() * 0x9E3779B9) >>> 20;
  }
}
