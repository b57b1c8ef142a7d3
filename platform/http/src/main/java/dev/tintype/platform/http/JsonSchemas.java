package dev.tintype.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tintype.platform.messages.Id;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Describes records, as {@link HttpJson} writes them, in the terms of JSON Schema. */
final class JsonSchemas {
  private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

  private final Map<String, Map<String, Object>> components = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  /** Every record that was described, by name. */
  Map<String, Map<String, Object>> components() {
    return components;
  }

  /** The schema of a type; records are described once and pointed to. */
  Map<String, Object> of(Type type) {
    return switch (type) {
      case Class<?> plain -> ofClass(plain);
      case ParameterizedType generic -> ofGeneric(generic);
      default -> anything();
    };
  }

  static Map<String, Object> array(Map<String, Object> items) {
    return ordered("type", "array", "items", items);
  }

  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type) || Id.class.isAssignableFrom(type)) {
      return ordered("type", "string");
    }
    if (type == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (type == URI.class) {
      return ordered("type", "string", "format", "uri");
    }
    if (type == boolean.class || type == Boolean.class) {
      return ordered("type", "boolean");
    }
    if (type.isEnum()) {
      var names = Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList();
      return ordered("type", "string", "enum", names);
    }
    if (type.isRecord()) {
      return ofRecord(type);
    }
    if (type.isSealed()) {
      var choices = Arrays.stream(type.getPermittedSubclasses()).map(this::of).toList();
      return ordered("oneOf", choices);
    }
    return number(type);
  }

  private static Map<String, Object> number(Class<?> type) {
    if (type == int.class || type == Integer.class || type == short.class) {
      return ordered("type", "integer", "format", "int32");
    }
    if (type == long.class || type == Long.class) {
      return ordered("type", "integer", "format", "int64");
    }
    if (type == double.class || type == float.class || Number.class.isAssignableFrom(type)) {
      return ordered("type", "number");
    }
    return anything();
  }

  private Map<String, Object> ofGeneric(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return array(of(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return ordered("type", "object", "additionalProperties", of(arguments[1]));
    }
    return raw == Optional.class ? nullable(of(arguments[0])) : anything();
  }

  private Map<String, Object> ofRecord(Class<?> type) {
    String name = name(type);
    Class<?> other = named.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(other + " and " + type + " are both called " + name);
    }
    if (other == null) {
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      describe(type, properties, required);
      var schema = ordered("type", "object", "properties", properties);
      if (!required.isEmpty()) {
        schema.put("required", required);
      }
      components.put(name, schema);
    }
    return ordered("$ref", "#/components/schemas/" + name);
  }

  private void describe(Class<?> type, Map<String, Object> properties, List<String> required) {
    boolean sparse = leavesOut(type.getAnnotation(JsonInclude.class));
    for (RecordComponent component : type.getRecordComponents()) {
      var accessor = component.getAccessor();
      if (accessor.isAnnotationPresent(JsonIgnore.class)) {
        continue;
      }
      if (accessor.isAnnotationPresent(JsonUnwrapped.class) && component.getType().isRecord()) {
        describe(component.getType(), properties, required);
        continue;
      }
      boolean nullable = isNullable(component.getAnnotatedType());
      boolean absent = sparse || leavesOut(accessor.getAnnotation(JsonInclude.class));
      var words = component.getAnnotation(OneOf.class);
      Map<String, Object> schema =
          words == null ? annotated(component.getAnnotatedType()) : oneOf(words);
      String name = property(component);
      properties.put(name, nullable && !absent ? nullable(schema) : schema);
      if (!(nullable && absent)) {
        required.add(name);
      }
    }
  }

  /** Like {@link #of}, but looks at whether a list's members may be null. */
  private Map<String, Object> annotated(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic
        && type.getType() instanceof ParameterizedType plain
        && Collection.class.isAssignableFrom((Class<?>) plain.getRawType())) {
      AnnotatedType member = generic.getAnnotatedActualTypeArguments()[0];
      Map<String, Object> items = annotated(member);
      return array(isNullable(member) ? nullable(items) : items);
    }
    return of(type.getType());
  }

  private static Map<String, Object> oneOf(OneOf words) {
    return ordered("type", "string", "enum", List.of(words.value()));
  }

  private static boolean leavesOut(@Nullable JsonInclude include) {
    return include != null && include.value() != JsonInclude.Include.ALWAYS;
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static String property(RecordComponent component) {
    var given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null || given.value().isEmpty()
        ? SNAKE_CASE.nameForField(null, null, component.getName())
        : given.value();
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    return ordered("anyOf", List.of(schema, ordered("type", "null")));
  }

  private static Map<String, Object> anything() {
    return new LinkedHashMap<>();
  }

  /** {@code InstanceJson.Users} is {@code InstanceUsers}. */
  private static String name(Class<?> type) {
    String own = type.getSimpleName().replaceFirst("Json$", "");
    Class<?> outer = type.getEnclosingClass();
    return outer == null || !outer.isRecord() ? own : name(outer) + own;
  }
}
