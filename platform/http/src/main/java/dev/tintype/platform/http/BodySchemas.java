package dev.tintype.platform.http;

import static dev.tintype.platform.http.JsonSchemas.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes what a request carries, from the names of its parameters. {@code source[privacy]} is a
 * part of an object, {@code media_ids[]} a list of texts and {@code fields[][name]} a part of each
 * object of a list.
 */
final class BodySchemas {
  private BodySchemas() {}

  /** The same parameters may come as JSON, as a form or as multipart; files only as the last. */
  static Map<String, Object> of(Routes.Documentation documentation) {
    List<String> names = documentation.parameters();
    Map<String, Object> flat = new LinkedHashMap<>();
    names.forEach(name -> flat.put(name, one(name)));
    Map<String, Object> content = new LinkedHashMap<>();
    if (!names.isEmpty()) {
      content.put("application/json", schema(nested(names)));
      content.put("application/x-www-form-urlencoded", schema(flat));
    }
    Map<String, Object> parts = documentation.files().isEmpty() ? flat : nested(names);
    documentation.files().forEach(name -> parts.put(name, file()));
    content.put("multipart/form-data", schema(parts));
    return ordered("content", content);
  }

  /** One parameter: numbers and truth may be written as texts. */
  static Map<String, Object> one(String name) {
    return name.endsWith("[]")
        ? JsonSchemas.array(ordered("type", "string"))
        : ordered("type", List.of("string", "number", "boolean", "null"));
  }

  private static Map<String, Object> nested(List<String> names) {
    Map<String, Object> properties = new LinkedHashMap<>();
    names.forEach(name -> put(properties, name));
    return properties;
  }

  @SuppressWarnings("unchecked") // schemas are maps of maps, made here
  private static void put(Map<String, Object> properties, String name) {
    int open = name.indexOf('[');
    if (open < 0 || name.indexOf(']') == name.length() - 1 && name.endsWith("[]")) {
      properties.put(open < 0 ? name : name.substring(0, open), one(name));
      return;
    }
    boolean list = name.startsWith("[]", open);
    String rest = name.substring(list ? open + 2 : open);
    String part = rest.substring(1, rest.indexOf(']')) + rest.substring(rest.indexOf(']') + 1);
    var schema =
        (Map<String, Object>)
            properties.computeIfAbsent(
                name.substring(0, open), _ -> list ? JsonSchemas.array(object()) : object());
    var object = list ? (Map<String, Object>) schema.get("items") : schema;
    put((Map<String, Object>) object.get("properties"), part);
  }

  private static Map<String, Object> object() {
    return ordered("type", "object", "properties", new LinkedHashMap<String, Object>());
  }

  private static Map<String, Object> file() {
    return ordered("type", "string", "format", "binary");
  }

  private static Map<String, Object> schema(Map<String, Object> properties) {
    return ordered("schema", ordered("type", "object", "properties", properties));
  }
}
