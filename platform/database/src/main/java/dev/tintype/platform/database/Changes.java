package dev.tintype.platform.database;

import dev.tintype.platform.database.Topic.Key;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What one transaction has changed, by {@link Topic}: what must not be remembered as it was. */
public final class Changes {
  static final ScopedValue<Changes> RUNNING = ScopedValue.newInstance();

  /** No thing has this key; stands for any. */
  private static final Key ANY = new Key(Long.MIN_VALUE, Long.MIN_VALUE);

  private final Map<String, Set<Key>> byTopic = new LinkedHashMap<>();

  Changes() {}

  static Changes running() {
    if (!RUNNING.isBound()) {
      throw new IllegalStateException("something was changed outside of a transaction");
    }
    return RUNNING.get();
  }

  void add(String topic, Key key) {
    byTopic.computeIfAbsent(topic, _ -> new LinkedHashSet<>()).add(key);
  }

  void addAny(String topic) {
    add(topic, ANY);
  }

  boolean isEmpty() {
    return byTopic.isEmpty();
  }

  /**
   * Goes through all changes.
   *
   * @param one takes a topic's name and which of it has changed
   * @param any takes the name of a topic of which any may have changed
   */
  public void forEach(BiConsumer<String, Key> one, Consumer<String> any) {
    byTopic.forEach((topic, keys) -> {
      if (keys.contains(ANY)) {
        any.accept(topic);
      } else {
        keys.forEach(key -> one.accept(topic, key));
      }
    });
  }

  /** As other processes are told. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(byTopic.size());
      for (var topic : byTopic.entrySet()) {
        out.writeUTF(topic.getKey());
        out.writeInt(topic.getValue().size());
        for (Key key : topic.getValue()) {
          out.writeLong(key.one());
          out.writeLong(key.other());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The reverse of {@link #toBytes}. */
  public static Changes of(byte[] bytes) {
    var changes = new Changes();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int topics = in.readInt(); topics > 0; topics--) {
        String topic = in.readUTF();
        for (int keys = in.readInt(); keys > 0; keys--) {
          changes.add(topic, new Key(in.readLong(), in.readLong()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changes;
  }
}
