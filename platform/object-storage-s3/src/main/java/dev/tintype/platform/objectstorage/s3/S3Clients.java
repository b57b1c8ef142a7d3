package dev.tintype.platform.objectstorage.s3;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Clients that get along with every S3 server, not only with Amazon's: the bucket in the path, and
 * no checksums but those that the protocol asks for.
 */
final class S3Clients {
  private static final int CONNECTIONS = 128;
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(8);

  private S3Clients() {}

  static S3Client client(S3Configuration configuration) {
    return S3Client.builder()
        .endpointOverride(configuration.endpoint())
        .region(Region.of(configuration.region()))
        .credentialsProvider(credentials(configuration))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .forcePathStyle(true)
        .httpClientBuilder(
            ApacheHttpClient.builder()
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT)
                .connectionAcquisitionTimeout(SILENCE)
                .socketTimeout(SILENCE))
        .build();
  }

  static S3Presigner presigner(S3Configuration configuration) {
    return S3Presigner.builder()
        .endpointOverride(configuration.endpoint())
        .region(Region.of(configuration.region()))
        .credentialsProvider(credentials(configuration))
        .serviceConfiguration(
            software.amazon.awssdk.services.s3.S3Configuration.builder()
                .pathStyleAccessEnabled(true)
                .build())
        .build();
  }

  private static StaticCredentialsProvider credentials(S3Configuration configuration) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(configuration.accessKey(), configuration.secretKey()));
  }
}
