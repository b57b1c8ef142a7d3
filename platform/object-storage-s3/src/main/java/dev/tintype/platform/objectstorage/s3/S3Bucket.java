package dev.tintype.platform.objectstorage.s3;

import dev.tintype.platform.runtime.BadSettings;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Looks at the bucket when the application starts, and says what is wrong in one line. */
final class S3Bucket {
  private final S3Client client;
  private final S3Configuration configuration;

  S3Bucket(S3Client client, S3Configuration configuration) {
    this.client = client;
    this.configuration = configuration;
  }

  /**
   * @throws BadSettings when the bucket can't be used
   */
  void require() {
    try {
      list();
    } catch (S3Exception e) {
      if (isMissing(e) && configuration.createBucket()) {
        create();
      } else {
        throw explained(e);
      }
    } catch (SdkClientException e) {
      throw new BadSettings(
          "setting s3.url: %s can't be reached (%s)"
              .formatted(configuration.url(), e.getMessage()));
    }
  }

  private void list() {
    client.listObjectsV2(it -> it.bucket(configuration.bucket()).maxKeys(1));
  }

  private void create() {
    try {
      client.createBucket(it -> it.bucket(configuration.bucket()));
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException e) {
      // another process was first
    } catch (S3Exception e) {
      throw explained(e);
    }
  }

  private BadSettings explained(S3Exception e) {
    String code =
        e.awsErrorDetails() == null
            ? ""
            : Objects.requireNonNullElse(e.awsErrorDetails().errorCode(), "");
    return new BadSettings(
        switch (code) {
          case "InvalidAccessKeyId" ->
              "setting s3.access-key: %s knows no key \"%s\""
                  .formatted(configuration.url(), configuration.accessKey());
          case "SignatureDoesNotMatch" ->
              "setting s3.secret-key: it is not the secret of the access key \"%s\""
                  .formatted(configuration.accessKey());
          case "NoSuchBucket" ->
              "setting s3.bucket: there is no bucket \"%s\" at %s; make it, or set s3.create-bucket"
                  .formatted(configuration.bucket(), configuration.url());
          case "AccessDenied" ->
              "setting s3.access-key: the key \"%s\" may not use the bucket \"%s\""
                  .formatted(configuration.accessKey(), configuration.bucket());
          default ->
              "setting s3.url: %s answers %d %s, not as an S3 server with that bucket would"
                  .formatted(configuration.url(), e.statusCode(), code);
        });
  }

  private static boolean isMissing(S3Exception e) {
    return e.statusCode() == 404;
  }
}
