package dev.pynmon.sqlite.db;

import java.util.ArrayList;
import java.util.List;

/**
 * What rows must fulfil.
 *
 * @param sql the condition, with a question mark for each value
 * @param values the values
 */
public record Condition(String sql, List<Object> values) {
  /** Every row. */
  public static final Condition ALL = of("TRUE");

  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  public Condition {
    values = List.copyOf(values);
  }

  /** A condition and its values. */
  public static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  /** Every row whose column begins with this text, as a range of an index. */
  public static Condition startsWith(String column, String beginning) {
    return of(
        "t.%s >= ? AND t.%s < ?".formatted(column, column), beginning, beginning + LAST_CHARACTER);
  }

  Condition and(Condition other) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(other.values);
    return new Condition(sql + " AND " + other.sql, all);
  }
}
