package dev.tintype.tests.endtoend;

import dev.tintype.platform.messages.IdKind;
import dev.tintype.reaction.api.Target;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes a message with something in each of its fields, the same at every run. */
final class MessageExamples {
  private MessageExamples() {}

  static Object of(Class<?> message) {
    return record(message);
  }

  private static Object record(Class<?> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(components)
              .map(component -> value(component.getGenericType(), component.getName()))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no example of " + type, e);
    }
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Object one = value(generic.getActualTypeArguments()[0], name);
      return generic.getRawType() == Set.class ? Set.of(one) : List.of(one);
    }
    return value((Class<?>) type, name);
  }

  private static Object value(Class<?> type, String name) {
    if (type == String.class) {
      return name;
    } else if (type == long.class || type == Long.class) {
      return 7_000_000_000L;
    } else if (type == int.class || type == Integer.class) {
      return 7;
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == double.class || type == Double.class) {
      return 0.5;
    } else if (type == Target.class) {
      return new Target(7_000_000_000L & ~(0x1fL << 17) | (long) IdKind.POST.number() << 17);
    } else if (type == Instant.class) {
      return Instant.parse("2026-05-01T10:00:00.123Z");
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return record(type.isSealed() ? type.getPermittedSubclasses()[0] : type);
  }
}
