package dev.tintype.platform.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * What processes have found out and tell each other, so that not each of them has to ask. It may
 * forget anything at any time; whoever finds nothing asks as if there were no such cache.
 */
public interface SharedCache {
  /** For so long nothing is kept for an owner whose things were forgotten. */
  Duration HELD_OFF = Duration.ofSeconds(30);

  /** Keeps nothing: for one process, which remembers by itself. */
  SharedCache NOTHING =
      new SharedCache() {
        @Override
        public Optional<String> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, String owner, String value, Duration time) {}

        @Override
        public void forget(String key) {}

        @Override
        public void forgetAll(String owner) {}
      };

  /** What is kept; empty where nothing is, or nobody can say at present. */
  Optional<String> find(String key);

  /**
   * Keeps a value for some time. What was read before {@link #forgetAll} must not come back by
   * this, so that it does nothing for {@link #HELD_OFF} afterwards.
   *
   * @param owner with whose other things it is forgotten
   */
  void keep(String key, String owner, String value, Duration time);

  /** Forgets one thing, if the cache can be reached at present. */
  void forget(String key);

  /**
   * Forgets all that an owner has here.
   *
   * @throws dev.tintype.platform.messages.RefusedException as unavailable when the cache can't be
   *     reached, so that it is done again
   */
  void forgetAll(String owner);
}
