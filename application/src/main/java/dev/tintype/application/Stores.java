package dev.tintype.application;

import dev.tintype.platform.mongo.MongoConfiguration;
import dev.tintype.platform.mongo.MongoStore;
import dev.tintype.platform.objectstorage.LocalFolderStorage;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.objectstorage.s3.S3Configuration;
import dev.tintype.platform.objectstorage.s3.S3Storage;
import dev.tintype.platform.redis.RedisConfiguration;
import dev.tintype.platform.redis.RedisServer;
import dev.tintype.platform.redis.RedisSharedCache;
import dev.tintype.platform.runtime.Settings;
import dev.tintype.platform.runtime.SharedCache;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where things lie that are not in PostgreSQL: on this machine, or on servers that are given. */
final class Stores implements AutoCloseable {
  private final Path data;
  private final S3Configuration s3;
  private final MongoConfiguration mongoConfiguration;
  private final RedisConfiguration redisConfiguration;
  private @Nullable ObjectStorage media;
  private @Nullable MongoStore mongo;
  private @Nullable RedisServer redis;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Stores(Settings settings, Path data) {
    this.data = data;
    this.s3 = S3Configuration.from(settings);
    this.mongoConfiguration = MongoConfiguration.from(settings);
    this.redisConfiguration = RedisConfiguration.from(settings);
  }

  /**
   * The files of pictures, opened by the first who wants them.
   *
   * @throws dev.tintype.platform.runtime.BadSettings when the bucket can't be used
   */
  synchronized ObjectStorage media(MeterRegistry meters) {
    if (media == null) {
      media =
          s3.chosen()
              ? opened(new S3Storage(s3, meters))
              : new LocalFolderStorage(data.resolve("media"));
    }
    return media;
  }

  /**
   * The MongoDB, opened by the first who wants it; empty where none is given.
   *
   * @throws dev.tintype.platform.runtime.BadSettings when it doesn't answer
   */
  synchronized Optional<MongoStore> mongo(MeterRegistry meters) {
    if (mongo == null && mongoConfiguration.chosen()) {
      mongo = opened(new MongoStore(mongoConfiguration, meters));
    }
    return Optional.ofNullable(mongo);
  }

  /**
   * The Redis that processes share, opened by the first who wants it; empty where none is given.
   *
   * @throws dev.tintype.platform.runtime.BadSettings when it doesn't answer
   */
  synchronized Optional<RedisServer> redis(MeterRegistry meters) {
    if (redis == null && redisConfiguration.chosen()) {
      redis = opened(new RedisServer(redisConfiguration, meters));
    }
    return Optional.ofNullable(redis);
  }

  /** What processes remember together; nothing where there is no Redis. */
  SharedCache sharedCache(MeterRegistry meters) {
    return redis(meters).<SharedCache>map(RedisSharedCache::new).orElse(SharedCache.NOTHING);
  }

  private <T extends AutoCloseable> T opened(T store) {
    open.push(store);
    return store;
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
