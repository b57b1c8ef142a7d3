package dev.tintype.platform.redis;

import dev.tintype.platform.runtime.Leases;
import io.lettuce.core.ScriptOutputType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Leases in Redis: for each name the processes that hold it, with the time until when. */
public final class RedisLeases implements Leases {
  private static final int AT_ONCE = 500;
  private static final String NOW =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      """;
  private static final Script RENEW =
      new Script(
          NOW
              + """
              for _, key in ipairs(KEYS) do
                redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
                redis.call('ZADD', key, now + ARGV[2], ARGV[1])
                redis.call('PEXPIRE', key, ARGV[2])
              end
              return 0
              """,
          ScriptOutputType.INTEGER);
  private static final Script RELEASE =
      new Script(
          NOW
              + """
              redis.call('ZREM', KEYS[1], ARGV[1])
              return redis.call('ZCOUNT', KEYS[1], '(' .. now, '+inf')
              """,
          ScriptOutputType.INTEGER);
  private static final Script HELD =
      new Script(
          NOW
              + """
              local counts = {}
              for i, key in ipairs(KEYS) do
                counts[i] = redis.call('ZCOUNT', key, '(' .. now, '+inf')
              end
              return counts
              """,
          ScriptOutputType.MULTI);

  private final String self = UUID.randomUUID().toString();
  private final RedisServer redis;

  public RedisLeases(RedisServer redis) {
    this.redis = redis;
  }

  @Override
  public void renew(Collection<String> names) {
    String time = Long.toString(TIME.toMillis());
    for (List<String> some : parts(names)) {
      redis.call(commands -> RENEW.<Long>run(commands, keys(some), self, time), () -> 0L);
    }
  }

  @Override
  public boolean release(String name) {
    return redis.call(
        commands -> RELEASE.<Long>run(commands, keys(List.of(name)), self) == 0, () -> true);
  }

  @Override
  public Set<String> held(Collection<String> names) {
    var held = new HashSet<String>();
    for (List<String> some : parts(names)) {
      List<Long> counts =
          redis.call(commands -> HELD.<List<Long>>run(commands, keys(some)), List::of);
      for (int i = 0; i < counts.size(); i++) {
        if (counts.get(i) > 0) {
          held.add(some.get(i));
        }
      }
    }
    return held;
  }

  private static List<List<String>> parts(Collection<String> names) {
    var all = List.copyOf(names);
    var parts = new ArrayList<List<String>>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return parts;
  }

  private static List<String> keys(List<String> names) {
    return names.stream().map(name -> "tintype:lease:" + name).toList();
  }
}
