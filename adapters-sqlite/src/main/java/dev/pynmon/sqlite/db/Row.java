package dev.pynmon.sqlite.db;

import dev.pynmon.domain.value.PythonTime;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is read: any column may hold any type, whatever it was declared as, so nothing here
 * fails for what is stored.
 */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  private @Nullable Object value(String column) throws SQLException {
    return rows.getObject(column);
  }

  /** The text; bytes are read as UTF-8, NULL is empty. */
  public String text(String column) throws SQLException {
    return switch (value(column)) {
      case null -> "";
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      case Object other -> other.toString();
    };
  }

  /** The text when there is any. */
  public Optional<String> someText(String column) throws SQLException {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  /** True when the column holds text rather than bytes, a number or NULL. */
  public boolean isText(String column) throws SQLException {
    return value(column) instanceof String;
  }

  /** True when the column holds NULL, or the table has no such column. */
  public boolean isNull(String column) throws SQLException {
    return value(column) == null;
  }

  /** The bytes; those of the text where it is no blob. */
  public byte[] bytes(String column) throws SQLException {
    return value(column) instanceof byte[] bytes
        ? bytes
        : text(column).getBytes(StandardCharsets.UTF_8);
  }

  /** The number when it is one. */
  public Optional<Double> number(String column) throws SQLException {
    return value(column) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /** The whole number; 0 for what is none. */
  public long whole(String column) throws SQLException {
    return value(column) instanceof Number number ? number.longValue() : 0;
  }

  /** A moment in Unix seconds (wire format, section 13.3). */
  public Optional<Instant> unixTime(String column) throws SQLException {
    return number(column).flatMap(PythonTime::ofUnixSeconds);
  }

  /** A moment as Julian day. */
  public Optional<Instant> julianTime(String column) throws SQLException {
    return number(column).flatMap(PythonTime::ofJulianDay);
  }

  /** A moment in ISO form. */
  public Optional<Instant> isoTime(String column) throws SQLException {
    return PythonTime.parse(text(column));
  }

  /** The stored value as it is, to find the place again. */
  KeyValue key(String column) throws SQLException {
    return KeyValue.of(value(column));
  }
}
