package dev.tintype.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps rows to records. Which column is which component's is found out once for each list of
 * columns, where Jdbi does so for each answer: that took a fifth of a small statement's time.
 */
final class RecordRow<T> implements RowMapper<T> {
  private final RowMapper<T> mapper;
  private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

  RecordRow(RowMapper<T> mapper) {
    this.mapper = mapper;
  }

  @Override
  public T map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
    var columns = columns(rows);
    RowMapper<T> known = byColumns.get(columns);
    if (known == null) {
      known = mapper.specialize(rows, context);
      byColumns.put(columns, known);
    }
    return known;
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    var about = rows.getMetaData();
    int count = about.getColumnCount();
    var columns = new ArrayList<String>(count);
    for (int i = 1; i <= count; i++) {
      columns.add(about.getColumnLabel(i));
    }
    return columns;
  }
}
