package dev.tintype.platform.http;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A piece of an answer that was written as JSON ahead, once for many answers. Immutable. */
public final class WrittenJson {
  private final SerializableString text;

  private WrittenJson(SerializableString text) {
    this.text = text;
  }

  /** Writes {@code value} as it would be written inside an answer. */
  public static WrittenJson of(Object value) {
    return new WrittenJson(new SerializedString(HttpJson.MAPPER.writeValueAsString(value)));
  }

  /** A list of nothing but such pieces, which takes no more than copying them. */
  static byte[] list(List<WrittenJson> pieces) {
    int length = 1 + Math.max(1, pieces.size());
    for (WrittenJson piece : pieces) {
      length += piece.text.asUnquotedUTF8().length;
    }
    byte[] list = new byte[length];
    int at = 0;
    for (WrittenJson piece : pieces) {
      byte[] bytes = piece.text.asUnquotedUTF8();
      list[at++] = ',';
      System.arraycopy(bytes, 0, list, at, bytes.length);
      at += bytes.length;
    }
    list[0] = '[';
    list[length - 1] = ']';
    return list;
  }

  /** How long it is, in characters. */
  public int length() {
    return text.charLength();
  }

  @Override
  public String toString() {
    return text.getValue();
  }

  static final class Serializer extends StdSerializer<WrittenJson> {
    Serializer() {
      super(WrittenJson.class);
    }

    @Override
    public void serialize(WrittenJson value, JsonGenerator json, SerializationContext context) {
      json.writeRawValue(value.text);
    }
  }
}
