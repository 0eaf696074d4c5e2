package dev.pynmon.web.export;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a list as a file.
 *
 * @param name as the head of CSV and the fields of NDJSON have it
 * @param value what it says of a row: a text, a number, a truth, a moment, a duration, {@link
 *     StoredJson}, or a map of texts that are JSON each; empty where that is not known
 */
public record Column<T>(String name, Function<T, Optional<?>> value) {
  /** A column of what every row has. */
  public static <T> Column<T> of(String name, Function<T, ?> value) {
    return new Column<>(name, row -> Optional.of(value.apply(row)));
  }

  /** A column of what some rows have. */
  public static <T> Column<T> some(String name, Function<T, Optional<?>> value) {
    return new Column<>(name, value);
  }

  /** The same column of rows that hold such a one. */
  public <R> Column<R> within(Function<R, T> row) {
    return new Column<>(name, value.compose(row));
  }
}
