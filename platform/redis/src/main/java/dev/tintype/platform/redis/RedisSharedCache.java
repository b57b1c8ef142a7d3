package dev.tintype.platform.redis;

import dev.tintype.platform.runtime.SharedCache;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Kept in Redis, with a set of keys for each owner. While Redis is away nothing is found. */
public final class RedisSharedCache implements SharedCache {
  private static final Script KEEP =
      new Script(
          """
          local value, owned, held = KEYS[1], KEYS[2], KEYS[3]
          if redis.call('EXISTS', held) == 1 then
            return 0
          end
          redis.call('SET', value, ARGV[1], 'PX', ARGV[2])
          redis.call('SADD', owned, value)
          if redis.call('PTTL', owned) < tonumber(ARGV[2]) then
            redis.call('PEXPIRE', owned, ARGV[2])
          end
          return 1
          """,
          ScriptOutputType.INTEGER);

  private static final Script FORGET_ALL =
      new Script(
          """
          local owned, held = KEYS[1], KEYS[2]
          redis.call('SET', held, 1, 'PX', ARGV[1])
          for _, value in ipairs(redis.call('SMEMBERS', owned)) do
            redis.call('DEL', value)
          end
          return redis.call('DEL', owned)
          """,
          ScriptOutputType.INTEGER);

  private final RedisServer redis;

  public RedisSharedCache(RedisServer redis) {
    this.redis = redis;
  }

  @Override
  public Optional<String> find(String key) {
    return redis.call(commands -> Optional.ofNullable(commands.get(value(key))), Optional::empty);
  }

  @Override
  public void keep(String key, String owner, String value, Duration time) {
    redis.call(
        commands ->
            KEEP.<Long>run(
                commands,
                List.of(value(key), owned(owner), held(owner)),
                value,
                Long.toString(time.toMillis())),
        () -> 0L);
  }

  @Override
  public void forget(String key) {
    redis.call(commands -> commands.del(value(key)), () -> 0L);
  }

  @Override
  public void forgetAll(String owner) {
    redis.require(commands ->
        FORGET_ALL.<Long>run(
            commands, List.of(owned(owner), held(owner)), Long.toString(HELD_OFF.toMillis())));
  }

  private static String value(String key) {
    return "tintype:kept:" + key;
  }

  private static String owned(String owner) {
    return "tintype:kept-of:" + owner;
  }

  private static String held(String owner) {
    return "tintype:kept-off:" + owner;
  }
}
