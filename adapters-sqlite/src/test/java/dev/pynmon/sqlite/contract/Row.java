package dev.pynmon.sqlite.contract;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row to be written, its columns by name because their order differs between releases. */
final class Row {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final String table;

  private Row(String table) {
    this.table = table;
  }

  static Row into(String table) {
    return new Row(table);
  }

  /** A column's value; an absent one is left to the column's default. */
  Row set(String column, @Nullable Object value) {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (plain != null) {
      values.put(column, plain);
    }
    return this;
  }

  /** The same for rows that one statement can write: their table and columns. */
  List<String> shape() {
    List<String> shape = new ArrayList<>(values.keySet());
    shape.add(table);
    return shape;
  }

  /** The statement that writes it. */
  String insert() {
    return "INSERT OR REPLACE INTO %s (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", values.keySet()),
            String.join(", ", Collections.nCopies(values.size(), "?")));
  }

  /** Gives that statement its values. */
  void bind(PreparedStatement insert) throws SQLException {
    int index = 1;
    for (Object value : values.values()) {
      insert.setObject(index++, value);
    }
  }
}
