package dev.tintype.chat.storage;

import dev.tintype.platform.messages.MessageJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON columns, bound as text and cast in the statement. */
public final class Json {
  private Json() {}

  public static @Nullable String write(@Nullable Object value) {
    return value == null ? null : new String(MessageJson.write(value), StandardCharsets.UTF_8);
  }

  public static <T> @Nullable T read(@Nullable String json, Class<T> type) {
    return json == null ? null : MessageJson.read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
