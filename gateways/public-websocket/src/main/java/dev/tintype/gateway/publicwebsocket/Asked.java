package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.messages.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a client says over a websocket; what it leaves out is null.
 *
 * @param type what it wants, such as {@code subscribe}
 * @param stream of Mastodon, with its {@code tag} or {@code list}
 * @param topic of our own stream, such as {@code post.17}
 */
record Asked(
    @Nullable String type,
    @Nullable String stream,
    @Nullable String tag,
    @Nullable String list,
    @Nullable String topic,
    @Nullable String conversation,
    @Nullable List<String> accounts) {

  /** Empty for what is no JSON object of such members. */
  static Optional<Asked> parse(String text) {
    try {
      return Optional.ofNullable(
          MessageJson.read(text.getBytes(StandardCharsets.UTF_8), Asked.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What is wanted; empty text where the client doesn't say. */
  String wanted() {
    return type == null ? "" : type;
  }
}
