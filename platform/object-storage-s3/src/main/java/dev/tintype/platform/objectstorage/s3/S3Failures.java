package dev.tintype.platform.objectstorage.s3;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What becomes of the S3 client's exceptions: a server that is away is refused as unavailable, and
 * logged once until it is back; anything else is a fault.
 */
final class S3Failures {
  private static final Logger LOG = LoggerFactory.getLogger(S3Failures.class);

  private final String where;
  private final Counter unavailable;
  private final AtomicBoolean away = new AtomicBoolean();

  S3Failures(String where, MeterRegistry meters) {
    this.where = where;
    this.unavailable =
        Counter.builder("tintype_s3_unavailable")
            .description("Calls of the S3 server that it could not be reached for")
            .register(meters);
  }

  <T> T guard(Supplier<T> call) {
    try {
      T result = call.get();
      if (away.compareAndSet(true, false)) {
        LOG.info("{} can be reached again", where);
      }
      return result;
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(SdkException thrown) {
    if (!isAway(thrown)) {
      return new UncheckedIOException(new IOException(where + " failed", thrown));
    }
    unavailable.increment();
    if (away.compareAndSet(false, true)) {
      LOG.warn("{} can't be reached: {}", where, thrown.toString());
    }
    return new RefusedException(new Refusal.Unavailable());
  }

  private static boolean isAway(SdkException thrown) {
    return switch (thrown) {
      case S3Exception answer -> answer.statusCode() >= 500 || answer.isThrottlingException();
      case SdkClientException _ -> true;
      default -> false;
    };
  }
}
