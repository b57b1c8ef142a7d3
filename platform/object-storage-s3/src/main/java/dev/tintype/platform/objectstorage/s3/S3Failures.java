package dev.tintype.platform.objectstorage.s3;

import dev.tintype.platform.runtime.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A server that is away is refused as unavailable; anything else that fails is a fault. */
final class S3Failures {
  private final String where;
  private final Outage outage;

  S3Failures(String url, MeterRegistry meters) {
    this.where = "the S3 server " + url;
    this.outage = new Outage(where, "tintype_s3_unavailable", meters);
  }

  <T> T guard(Supplier<T> call) {
    try {
      T result = call.get();
      outage.over();
      return result;
    } catch (SdkException e) {
      if (isAway(e)) {
        throw outage.refused(e);
      }
      throw new UncheckedIOException(new IOException(where + " failed", e));
    }
  }

  private static boolean isAway(SdkException thrown) {
    return switch (thrown) {
      case S3Exception answer -> answer.statusCode() >= 500 || answer.isThrottlingException();
      case SdkClientException _ -> true;
      default -> false;
    };
  }
}
