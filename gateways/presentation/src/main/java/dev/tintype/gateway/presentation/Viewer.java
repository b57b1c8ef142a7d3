package dev.tintype.gateway.presentation;

import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Caller;

/**
 * For whom something is presented.
 *
 * @param origin under which they see this server, such as {@code https://photos.example}
 * @param language they read, one of {@code en}, {@code ko}, {@code uk}
 */
public record Viewer(Caller caller, String origin, String language) {

  /** Whoever asks. */
  public static Viewer of(Request request) {
    return new Viewer(request.caller(), request.origin(), request.language());
  }
}
