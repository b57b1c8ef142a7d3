package dev.tintype.platform.database;

import dev.tintype.platform.messages.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * What Jdbi knows of our types beyond its own.
 *
 * <ul>
 *   <li>An {@link Id} is a {@code bigint}, both ways.
 *   <li>A collection of ids, numbers, texts, enums or instants is an array, as for {@code =
 *       ANY(:ids)}.
 *   <li>A record is mapped from the columns of its components' names.
 *   <li>Enums are texts, instants are {@code timestamptz} (Jdbi's own ways).
 * </ul>
 */
final class SqlTypes {
  private SqlTypes() {}

  static void register(Jdbi jdbi) {
    jdbi.installPlugin(new PostgresPlugin());
    jdbi.registerArrayType(long.class, "bigint");
    jdbi.registerArrayType(int.class, "integer");
    jdbi.registerArgument(SqlTypes::id);
    jdbi.registerArgument(SqlTypes::collection);
    jdbi.registerColumnMapper(SqlTypes::idColumn);
    Map<Class<?>, RowMapper<?>> records = new ConcurrentHashMap<>();
    RowMapperFactory rows = (type, config) -> recordRow(records, type);
    jdbi.registerRowMapper(rows);
  }

  private static Optional<Argument> id(Type type, Object value, ConfigRegistry config) {
    if (!Id.class.isAssignableFrom(GenericTypes.getErasedType(type))) {
      return Optional.empty();
    }
    return Optional.of((position, statement, context) -> {
      if (value == null) {
        statement.setNull(position, Types.BIGINT);
      } else {
        statement.setLong(position, ((Id) value).value());
      }
    });
  }

  private static Optional<Argument> collection(Type type, Object value, ConfigRegistry config) {
    return value instanceof Collection<?> collection
        ? Optional.of((position, statement, context) -> bind(position, statement, collection))
        : Optional.empty();
  }

  private static void bind(int position, PreparedStatement statement, Collection<?> values)
      throws SQLException {
    if (values.isEmpty()) {
      statement.setObject(position, "{}", Types.OTHER);
      return;
    }
    var type =
        switch (values.iterator().next()) {
          case Id id -> "bigint";
          case Long number -> "bigint";
          case Integer number -> "integer";
          case Instant instant -> "timestamptz";
          default -> "text";
        };
    var elements = values.stream().map(SqlTypes::element).toArray();
    statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }

  private static Object element(Object value) {
    return switch (value) {
      case Id id -> id.value();
      case Enum<?> constant -> constant.name();
      case Number number -> number;
      default -> value.toString();
    };
  }

  private static Optional<ColumnMapper<?>> idColumn(Type type, ConfigRegistry config) {
    Class<?> id = GenericTypes.getErasedType(type);
    if (!Id.class.isAssignableFrom(id) || !id.isRecord()) {
      return Optional.empty();
    }
    var constructor = constructor(id);
    return Optional.of((row, column, context) -> {
      long value = row.getLong(column);
      return row.wasNull() ? null : make(constructor, value);
    });
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      var components =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(components);
      constructor.setAccessible(true);
      return constructor;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(Constructor<?> constructor, long value) {
    try {
      return constructor.newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<RowMapper<?>> recordRow(Map<Class<?>, RowMapper<?>> known, Type type) {
    Class<?> erased = GenericTypes.getErasedType(type);
    if (!erased.isRecord() || Id.class.isAssignableFrom(erased)) {
      return Optional.empty();
    }
    return Optional.of(
        known.computeIfAbsent(
            erased, it -> new RecordRow<>(ConstructorMapper.of(constructor(it)))));
  }
}
