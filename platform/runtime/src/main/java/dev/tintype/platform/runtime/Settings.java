package dev.tintype.platform.runtime;

import java.time.Duration;
import java.util.List;

/**
 * The configuration as given by file, environment and {@code --set}. Reading a key declares it:
 * every service's {@code XxxConfiguration.from(settings)} reads all its keys at start-up, whatever
 * the role, and a given key that nobody has read by then is an error. Keys are {@code
 * service.lower-dash}.
 */
public interface Settings {

  /** A text; {@code meaning} is one sentence for {@code ./tintype help settings}. */
  String text(String key, String byDefault, String meaning);

  /** One of {@code choices}, the first of which is the default. */
  String choice(String key, List<String> choices, String meaning);

  long number(String key, long byDefault, String meaning);

  boolean flag(String key, boolean byDefault, String meaning);

  /** Written as {@code 30s}, {@code 5m}, {@code 2h} or {@code 7d}. */
  Duration duration(String key, Duration byDefault, String meaning);
}
