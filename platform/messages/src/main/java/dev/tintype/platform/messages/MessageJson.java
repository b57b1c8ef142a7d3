package dev.tintype.platform.messages;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * How messages are written as JSON, in outboxes and on the wire. Since fields are added as time
 * goes on, unknown ones are ignored, and those that are not there are null, false or zero.
 */
public final class MessageJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private MessageJson() {}

  public static byte[] write(Object message) {
    return MAPPER.writeValueAsBytes(message);
  }

  public static <T> T read(byte[] json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  public static <T> T read(byte[] json, JavaType type) {
    return MAPPER.readValue(json, type);
  }

  /** The reply type that a command's or query's class declares. */
  public static JavaType replyType(Class<?> message) {
    var root = Command.class.isAssignableFrom(message) ? Command.class : Query.class;
    return MAPPER.getTypeFactory().constructType(message).findTypeParameters(root)[0];
  }
}
