package dev.tintype.platform.http;

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
