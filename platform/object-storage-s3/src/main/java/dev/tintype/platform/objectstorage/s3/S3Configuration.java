package dev.tintype.platform.objectstorage.s3;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.net.URI;

/**
 * Where the bucket is.
 *
 * @param url of the server; empty where objects lie in a local folder instead
 * @param createBucket whether a missing bucket is made, rather than complained about
 * @param presignedReads whether people's browsers load restricted files straight from the server
 */
public record S3Configuration(
    String url,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean createBucket,
    boolean presignedReads) {

  public static S3Configuration from(Settings settings) {
    var configuration =
        new S3Configuration(
            settings.text(
                "s3.url",
                "",
                "The S3 server that keeps media, such as https://s3.example:9000; empty keeps them"
                    + " in a local folder."),
            settings.text("s3.region", "us-east-1", "The region that requests are signed for."),
            settings.text("s3.bucket", "tintype-media", "The bucket; nobody else may read it."),
            settings.text("s3.access-key", "", "The access key's id."),
            settings.text("s3.secret-key", "", "The access key's secret."),
            settings.flag("s3.create-bucket", false, "Makes the bucket where it is missing."),
            settings.flag(
                "s3.presigned-reads",
                false,
                "Sends browsers to the S3 server for files that only some may see; it must be"
                    + " reachable for them under s3.url."));
    if (configuration.chosen()) {
      configuration.check();
    }
    return configuration;
  }

  /** Whether objects lie in a bucket at all. */
  public boolean chosen() {
    return !url.isEmpty();
  }

  URI endpoint() {
    return URI.create(url);
  }

  private void check() {
    if (!url.matches("https?://[^/?#@\\s]+/?")) {
      throw new BadSettings(
          "setting s3.url is \"" + url + "\"; it takes an address such as https://s3.example:9000");
    }
    if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw new BadSettings(
          "setting s3.bucket is \"" + bucket + "\", which no bucket can be called");
    }
    if (accessKey.isEmpty()) {
      throw new BadSettings("setting s3.access-key is empty; s3.url needs one");
    }
    if (secretKey.isEmpty()) {
      throw new BadSettings("setting s3.secret-key is empty; s3.url needs one");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return bucket + " at " + url;
  }
}
