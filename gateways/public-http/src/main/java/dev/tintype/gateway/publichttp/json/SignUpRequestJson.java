package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.SignUpRequest;
import java.time.Instant;

/** Somebody who waits for approval. */
public record SignUpRequestJson(
    String id, String username, String email, String locale, String reason, Instant createdAt) {

  public static SignUpRequestJson of(SignUpRequest request) {
    return new SignUpRequestJson(
        request.account().toString(),
        request.username(),
        request.email(),
        request.locale(),
        request.reason(),
        request.createdAt());
  }
}
