package dev.tintype.platform.database;

import dev.tintype.platform.messages.Id;
import java.util.Collection;
import java.util.function.Function;

/**
 * A kind of thing that transactions change and memory may keep, such as posts by their ids. The
 * {@code XxxTable} classes say beside each statement what it changes, so that no command can forget
 * to.
 *
 * @param name unique within the service
 * @param key which one is meant, in numbers
 */
public record Topic<K>(String name, Function<K, Key> key) {

  /**
   * What tells one thing of a topic from the others.
   *
   * @param other 0 where one number is enough
   */
  public record Key(long one, long other) {}

  /** Things that have an id. */
  public static <K extends Id> Topic<K> ofIds(String name) {
    return new Topic<>(name, id -> new Key(id.value(), 0));
  }

  /**
   * Notes that the running transaction changes something.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void changed(K which) {
    Changes.running().add(name, key.apply(which));
  }

  /** The same for several. */
  public void changed(Collection<? extends K> all) {
    all.forEach(this::changed);
  }

  /** Notes that the running transaction changes it can't say which, or all there are. */
  public void changedAny() {
    Changes.running().addAny(name);
  }
}
