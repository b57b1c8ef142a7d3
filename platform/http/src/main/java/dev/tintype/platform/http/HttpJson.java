package dev.tintype.platform.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the doors write JSON: records with snake_case names in the order of their components, nulls
 * written, instants as {@code 2026-11-22T09:30:00.000Z}.
 */
public final class HttpJson {
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new Milliseconds())
                  .addSerializer(WrittenJson.class, new WrittenJson.Serializer()))
          .build();

  private HttpJson() {}

  @SuppressWarnings("unchecked")
  public static byte[] write(Object value) {
    return value instanceof List<?> list && areWritten(list)
        ? WrittenJson.list((List<WrittenJson>) list)
        : MAPPER.writeValueAsBytes(value);
  }

  private static boolean areWritten(List<?> list) {
    for (Object item : list) {
      if (!(item instanceof WrittenJson)) {
        return false;
      }
    }
    return true;
  }

  private static final class Milliseconds extends StdSerializer<Instant> {
    private static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    Milliseconds() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeString(FORMAT.format(value));
    }
  }
}
