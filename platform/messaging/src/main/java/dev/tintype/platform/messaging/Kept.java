package dev.tintype.platform.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tintype.platform.database.Topic;
import dev.tintype.platform.database.Topic.Key;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 */
public final class Kept<K, V> {
  /** For which another process may give an old answer at the most. */
  public static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int STRIPES = 1 << 12;
  private static final int ENTRY_BYTES = 120;

  /** A value, or that there is none. */
  private record Entry<V>(@Nullable V value, long epoch) {}

  private final Topic<K> topic;
  private final Cache<Key, Entry<V>> entries;

  /** How many changes there have been of the keys of each stripe. */
  private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

  /** How many times all was forgotten. */
  private volatile long epoch;

  Kept(Topic<K> topic, long mostBytes, ToIntFunction<V> bytes) {
    this.topic = topic;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .<Key, Entry<V>>weigher((_, entry) ->
                ENTRY_BYTES + (entry.value() == null ? 0 : bytes.applyAsInt(entry.value())))
            .expireAfterWrite(LONGEST)
            .recordStats()
            .build();
  }

  void measure(MeterRegistry meters, String name) {
    CaffeineCacheMetrics.monitor(meters, entries, name);
  }

  /**
   * Those that there are, in the order of {@code names}.
   *
   * @param load reads those that are not kept, in one go; what it leaves out does not exist
   */
  public List<V> all(List<K> names, Function<List<K>, Map<K, V>> load) {
    var found = new ArrayList<@Nullable Entry<V>>(names.size());
    var missing = new ArrayList<K>(0);
    for (K name : names) {
      Entry<V> entry = entries.getIfPresent(topic.key().apply(name));
      boolean good = entry != null && entry.epoch() == epoch;
      found.add(good ? entry : null);
      if (!good) {
        missing.add(name);
      }
    }
    Map<K, V> loaded = missing.isEmpty() ? Map.of() : load(missing, load);
    var values = new ArrayList<V>(names.size());
    for (int i = 0; i < found.size(); i++) {
      Entry<V> entry = found.get(i);
      V value = entry == null ? loaded.get(names.get(i)) : entry.value();
      if (value != null) {
        values.add(value);
      }
    }
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

  private Map<K, V> load(List<K> names, Function<List<K>, Map<K, V>> load) {
    long epochBefore = epoch;
    long[] changesBefore = new long[names.size()];
    for (int i = 0; i < changesBefore.length; i++) {
      changesBefore[i] = changes.get(stripe(topic.key().apply(names.get(i))));
    }
    Map<K, V> loaded = load.apply(names);
    for (int i = 0; i < changesBefore.length; i++) {
      K name = names.get(i);
      keep(topic.key().apply(name), new Entry<>(loaded.get(name), epochBefore), changesBefore[i]);
    }
    return loaded;
  }

  /** Looks at the stripe with the key locked, as {@link #forget} removes it after counting. */
  private void keep(Key key, Entry<V> entry, long changesBefore) {
    entries
        .asMap()
        .compute(key, (_, present) -> changes.get(stripe(key)) == changesBefore ? entry : present);
  }

  /** From now on it is read anew, also by those who are reading it right now. */
  void forget(Key key) {
    changes.incrementAndGet(stripe(key));
    entries.asMap().remove(key);
  }

  /** The same for all there are. */
  synchronized void forgetAll() {
    epoch++;
    entries.invalidateAll();
  }

  private static int stripe(Key key) {
    return (key.hashCode() * 0x9E3779B9) >>> 20;
  }
}
