package dev.tintype.platform.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Several steps that Redis takes as one; it is sent once and then named by its digest. */
final class Script {
  private final String text;
  private final String digest;
  private final ScriptOutputType output;

  Script(String text, ScriptOutputType output) {
    this.text = text;
    this.output = output;
    try {
      var sha = MessageDigest.getInstance("SHA-1");
      this.digest = HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs it; a Redis that has been flushed or replaced is sent it again. */
  <T> T run(RedisCommands<String, String> redis, List<String> keys, String... arguments) {
    String[] names = keys.toArray(String[]::new);
    try {
      return redis.evalsha(digest, output, names, arguments);
    } catch (RedisNoScriptException e) {
      return redis.eval(text, output, names, arguments);
    }
  }

  /** The same without waiting, for scripts that touch no keys. */
  CompletionStage<?> begin(RedisAsyncCommands<String, String> redis, List<String> arguments) {
    String[] none = {};
    String[] values = arguments.toArray(String[]::new);
    return redis
        .evalsha(digest, output, none, values)
        .exceptionallyCompose(failure ->
            failure instanceof RedisNoScriptException
                ? redis.eval(text, output, none, values)
                : CompletableFuture.failedStage(failure));
  }
}
