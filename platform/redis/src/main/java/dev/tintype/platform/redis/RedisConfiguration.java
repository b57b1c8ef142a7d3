package dev.tintype.platform.redis;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import io.lettuce.core.RedisURI;
import java.net.URI;

/**
 * Where Redis is.
 *
 * @param url with password and number of the database; empty where each process is by itself
 */
public record RedisConfiguration(String url) {

  public static RedisConfiguration from(Settings settings) {
    var configuration =
        new RedisConfiguration(
            settings.text(
                "redis.url",
                "",
                "The Redis that processes share sessions, rate limits and live updates by, such as"
                    + " redis://:password@redis.example:6379; empty where there is one process."));
    if (configuration.chosen()) {
      configuration.parsed();
    }
    return configuration;
  }

  /** Whether there is one at all. */
  public boolean chosen() {
    return !url.isEmpty();
  }

  RedisURI parsed() {
    try {
      if (!url.startsWith("redis://") && !url.startsWith("rediss://")) {
        throw new IllegalArgumentException("it begins otherwise");
      }
      return RedisURI.create(URI.create(url));
    } catch (IllegalArgumentException e) {
      throw new BadSettings(
          "setting redis.url must look like redis://:password@redis.example:6379");
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    RedisURI uri = parsed();
    return uri.getHost() + ":" + uri.getPort();
  }
}
