package dev.tintype.platform.objectstorage.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object as it comes over the network. Who stops half way has the connection closed, instead of
 * waiting for the rest.
 */
final class S3Stream extends FilterInputStream {
  private final ResponseInputStream<GetObjectResponse> response;
  private long left;

  S3Stream(ResponseInputStream<GetObjectResponse> response) {
    super(response);
    this.response = response;
    this.left = response.response().contentLength();
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    left = one < 0 ? 0 : left - 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    left = count < 0 ? 0 : left - count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (left > 0) {
      response.abort();
    } else {
      response.close();
    }
  }
}
