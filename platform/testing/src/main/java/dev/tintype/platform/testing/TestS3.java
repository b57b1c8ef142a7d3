package dev.tintype.platform.testing;

import dev.tintype.platform.localservers.LocalServers;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.localservers.ServerProgram;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real S3 server: that of the variables {@code TINTYPE_S3_URL}, {@code …_ACCESS_KEY} and {@code
 * …_SECRET_KEY} where they are set, or else SeaweedFS as {@code tests/servers/fetch} brings it.
 */
public final class TestS3 extends RealServer {
  private static final String VARIABLE = "TINTYPE_S3_URL";
  private static final String ACCESS_KEY = "tintype";
  private static final String SECRET_KEY = "a-secret-for-tests";

  private static final class Shared {
    static final TestS3 S3 = given() == null ? start() : new TestS3(given(), null);
  }

  private TestS3(String url, @Nullable TestServer own) {
    super(url, own);
  }

  /** One server for all tests of this process that don't stop it; each has a bucket of its own. */
  public static TestS3 shared() {
    if (given() == null) {
      TestServer.require(ServerProgram.S3);
    }
    return Shared.S3;
  }

  /** A server that the test may kill. */
  public static TestS3 start() {
    List<Integer> ports = Ports.free(8);
    var server =
        TestServer.start(
            ServerProgram.S3, folder -> LocalServers.s3(folder, ports, ACCESS_KEY, SECRET_KEY));
    return new TestS3("http://127.0.0.1:" + ports.get(6), server);
  }

  public String url() {
    return address();
  }

  public String accessKey() {
    return isOwn() ? ACCESS_KEY : System.getenv("TINTYPE_S3_ACCESS_KEY");
  }

  public String secretKey() {
    return isOwn() ? SECRET_KEY : System.getenv("TINTYPE_S3_SECRET_KEY");
  }

  /** A name that no bucket has. */
  public String newBucket() {
    return "test-" + UUID.randomUUID();
  }

  private static @Nullable String given() {
    return System.getenv(VARIABLE);
  }
}
