package dev.tintype.comment.storage;

import dev.tintype.platform.messages.MessageJson;
import java.nio.charset.StandardCharsets;

/** JSON columns, bound as text and cast in the statement. */
final class Json {
  private Json() {}

  static String write(Object value) {
    return new String(MessageJson.write(value), StandardCharsets.UTF_8);
  }

  static <T> T read(String json, Class<T> type) {
    return MessageJson.read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
