package dev.tintype.platform.objectstorage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Brings files to the bucket: small ones whole, large ones in parts. */
final class S3Upload {
  private static final Logger LOG = LoggerFactory.getLogger(S3Upload.class);
  private static final long WHOLE_UP_TO = 16 << 20;
  private static final long PART = 8 << 20;
  private static final int PARTS_MAX = 10_000;
  private static final String TYPE = "application/octet-stream";

  private final S3Client client;
  private final String bucket;

  S3Upload(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Returns how many parts it took. */
  int put(String key, Path file) {
    long bytes = size(file);
    if (bytes <= WHOLE_UP_TO) {
      client.putObject(it -> it.bucket(bucket).key(key), RequestBody.fromFile(file));
      return 1;
    }
    return putInParts(key, file, bytes);
  }

  /** Either all parts become the object, or none is left behind. */
  private int putInParts(String key, Path file, long bytes) {
    String id =
        client.createMultipartUpload(it -> it.bucket(bucket).key(key).contentType(TYPE)).uploadId();
    try {
      List<CompletedPart> parts = sendParts(key, id, file, bytes);
      client.completeMultipartUpload(
          it -> it.bucket(bucket).key(key).uploadId(id).multipartUpload(all -> all.parts(parts)));
      return parts.size();
    } catch (RuntimeException e) {
      abort(key, id);
      throw e;
    }
  }

  private List<CompletedPart> sendParts(String key, String id, Path file, long bytes) {
    long size = Math.max(PART, Math.ceilDiv(bytes, PARTS_MAX));
    var parts = new ArrayList<CompletedPart>();
    for (long offset = 0; offset < bytes; offset += size) {
      int number = parts.size() + 1;
      var body = part(file, offset, Math.min(size, bytes - offset));
      String tag =
          client
              .uploadPart(it -> it.bucket(bucket).key(key).uploadId(id).partNumber(number), body)
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    return parts;
  }

  /** A part can be read again, since sending it may have to be repeated. */
  private static RequestBody part(Path file, long offset, long length) {
    return RequestBody.fromContentProvider(
        ContentStreamProvider.fromInputStreamSupplier(() -> open(file, offset)), length, TYPE);
  }

  private static InputStream open(Path file, long offset) {
    try {
      return Channels.newInputStream(FileChannel.open(file).position(offset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parts that can't be cleared away now are for the bucket's own rules to clear away. */
  private void abort(String key, String id) {
    try {
      client.abortMultipartUpload(it -> it.bucket(bucket).key(key).uploadId(id));
    } catch (SdkException e) {
      LOG.debug("parts of {} are left behind", key, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
