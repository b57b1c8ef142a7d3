package dev.tintype.platform.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one HTTP server listens and what it takes.
 *
 * @param port 0 picks a free one
 * @param address the network address to listen on
 * @param trustedProxies addresses and networks (such as {@code 10.0.0.0/8}) whose {@code
 *     X-Forwarded-…} headers are believed
 * @param origin under which people see this server; null to take it from each request
 * @param headerBytes the most that a request line and headers may have
 * @param bodyBytes the most that a form or JSON may have
 * @param uploadBytes the most that a multipart body may have
 * @param deadline for answering a request once its body is in
 * @param stopTime how long requests under way may take when the server stops
 */
public record HttpServerConfiguration(
    int port,
    String address,
    List<String> trustedProxies,
    @Nullable String origin,
    int headerBytes,
    int bodyBytes,
    long uploadBytes,
    Duration deadline,
    Duration stopTime) {

  public HttpServerConfiguration {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** The usual limits, on all addresses, believing proxies on the same machine only. */
  public static HttpServerConfiguration onPort(int port) {
    return new HttpServerConfiguration(
        port,
        "0.0.0.0",
        List.of("127.0.0.0/8", "::1"),
        null,
        16 * 1024,
        1024 * 1024,
        100L * 1024 * 1024,
        Duration.ofSeconds(30),
        Duration.ofSeconds(20));
  }

  public HttpServerConfiguration listeningOn(String otherAddress) {
    return new HttpServerConfiguration(
        port,
        otherAddress,
        trustedProxies,
        origin,
        headerBytes,
        bodyBytes,
        uploadBytes,
        deadline,
        stopTime);
  }

  public HttpServerConfiguration trusting(List<String> otherProxies) {
    return new HttpServerConfiguration(
        port,
        address,
        otherProxies,
        origin,
        headerBytes,
        bodyBytes,
        uploadBytes,
        deadline,
        stopTime);
  }

  public HttpServerConfiguration seenAs(@Nullable String otherOrigin) {
    return new HttpServerConfiguration(
        port,
        address,
        trustedProxies,
        otherOrigin,
        headerBytes,
        bodyBytes,
        uploadBytes,
        deadline,
        stopTime);
  }

  /** With other limits on bodies, in bytes. */
  public HttpServerConfiguration taking(int otherBodyBytes, long otherUploadBytes) {
    return new HttpServerConfiguration(
        port,
        address,
        trustedProxies,
        origin,
        headerBytes,
        otherBodyBytes,
        otherUploadBytes,
        deadline,
        stopTime);
  }

  public HttpServerConfiguration answeringWithin(Duration otherDeadline) {
    return new HttpServerConfiguration(
        port,
        address,
        trustedProxies,
        origin,
        headerBytes,
        bodyBytes,
        uploadBytes,
        otherDeadline,
        stopTime);
  }
}
