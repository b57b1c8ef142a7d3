package dev.tintype.platform.objectstorage.s3;

import dev.tintype.platform.objectstorage.ObjectKeys;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.BadSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Objects in a bucket. A large file goes up in parts, and is seen when all of them have arrived.
 * The bucket is nobody's but ours: what may be read by whom is for the links to say.
 */
public final class S3Storage implements ObjectStorage, AutoCloseable {
  private static final int LISTED_AT_ONCE = 1_000;
  private static final int RANGE_NOT_THERE = 416;
  private static final int NOT_FOUND = 404;

  private final S3Configuration configuration;
  private final String bucket;
  private final S3Client client;
  private final S3Presigner presigner;
  private final S3Upload upload;
  private final S3Failures failures;

  /**
   * Connects, and makes sure that the bucket is there and can be used.
   *
   * @throws BadSettings when it can't; says which setting to look at
   */
  public S3Storage(S3Configuration configuration, MeterRegistry meters) {
    this.configuration = configuration;
    this.bucket = configuration.bucket();
    this.client = S3Clients.client(configuration);
    this.presigner = S3Clients.presigner(configuration);
    this.upload = new S3Upload(client, bucket);
    this.failures = new S3Failures(configuration.url(), meters);
    try {
      new S3Bucket(client, configuration).require();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public void put(String key, Path file) {
    ObjectKeys.requireKey(key);
    failures.guard(() -> upload.put(key, file));
  }

  @Override
  public void copy(String from, String to) {
    ObjectKeys.requireKey(from);
    ObjectKeys.requireKey(to);
    failures.guard(() ->
        orElseThrow(
            from,
            () ->
                client.copyObject(copy ->
                    copy.sourceBucket(bucket)
                        .sourceKey(from)
                        .destinationBucket(bucket)
                        .destinationKey(to))));
  }

  @Override
  public Optional<Stored> find(String key) {
    ObjectKeys.requireKey(key);
    return failures.guard(() -> {
      try {
        var head = client.headObject(it -> it.bucket(bucket).key(key));
        return Optional.of(new Stored(key, head.contentLength(), head.lastModified()));
      } catch (S3Exception e) {
        if (isMissing(e)) {
          return Optional.empty();
        }
        throw e;
      }
    });
  }

  @Override
  public InputStream read(String key, long offset, long length) {
    ObjectKeys.requireKey(key);
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("range from " + offset + " of length " + length);
    }
    if (length == 0) {
      if (find(key).isEmpty()) {
        throw noObject(key);
      }
      return InputStream.nullInputStream();
    }
    return failures.guard(() -> orElseThrow(key, () -> open(key, offset, length)));
  }

  private InputStream open(String key, long offset, long length) {
    try {
      return new S3Stream(
          client.getObject(it -> it.bucket(bucket).key(key).range(range(offset, length))));
    } catch (S3Exception e) {
      if (e.statusCode() == RANGE_NOT_THERE) {
        return InputStream.nullInputStream();
      }
      throw e;
    }
  }

  private static @Nullable String range(long offset, long length) {
    if (offset == 0 && length == Long.MAX_VALUE) {
      return null;
    }
    long last = offset + length - 1;
    return "bytes=" + offset + "-" + (last < offset ? "" : last);
  }

  @Override
  public void delete(String key) {
    ObjectKeys.requireKey(key);
    failures.guard(() -> client.deleteObject(it -> it.bucket(bucket).key(key)));
  }

  @Override
  public void deleteAll(String folder) {
    ObjectKeys.requireFolder(folder);
    failures.guard(() -> {
      client
          .listObjectsV2Paginator(it -> it.bucket(bucket).prefix(folder).maxKeys(LISTED_AT_ONCE))
          .forEach(page -> deleteAll(page.contents()));
      return folder;
    });
  }

  private void deleteAll(List<S3Object> objects) {
    if (objects.isEmpty()) {
      return;
    }
    var keys =
        objects.stream()
            .map(object -> ObjectIdentifier.builder().key(object.key()).build())
            .toList();
    var deleted =
        client.deleteObjects(
            it -> it.bucket(bucket).delete(delete -> delete.objects(keys).quiet(true)));
    if (!deleted.errors().isEmpty()) {
      throw S3Exception.builder().message(deleted.errors().getFirst().toString()).build();
    }
  }

  @Override
  public List<Stored> storedBefore(Instant moment, String folder, int limit) {
    ObjectKeys.requireFolder(folder);
    return failures.guard(() -> {
      var found = new ArrayList<Stored>();
      var pages =
          client.listObjectsV2Paginator(
              it -> it.bucket(bucket).prefix(folder).maxKeys(LISTED_AT_ONCE));
      for (S3Object object : pages.contents()) {
        if (object.lastModified().isBefore(moment)) {
          found.add(new Stored(object.key(), object.size(), object.lastModified()));
        }
        if (found.size() == limit) {
          break;
        }
      }
      return List.copyOf(found);
    });
  }

  @Override
  public Optional<URI> presigned(String key, String contentType, Duration lasting) {
    ObjectKeys.requireKey(key);
    if (!configuration.presignedReads()) {
      return Optional.empty();
    }
    var signed =
        presigner.presignGetObject(it ->
            it.signatureDuration(lasting)
                .getObjectRequest(
                    get -> get.bucket(bucket).key(key).responseContentType(contentType)));
    return Optional.of(URI.create(signed.url().toString()));
  }

  private static <T> T orElseThrow(String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (S3Exception e) {
      throw isMissing(e) ? noObject(key) : e;
    }
  }

  private static boolean isMissing(S3Exception e) {
    return e instanceof NoSuchKeyException || e.statusCode() == NOT_FOUND;
  }

  private static NoSuchElementException noObject(String key) {
    return new NoSuchElementException("no object " + key);
  }

  @Override
  public void close() {
    presigner.close();
    client.close();
  }
}
