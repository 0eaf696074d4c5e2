package dev.pynmon.sqlite.db;

import java.util.List;

/**
 * A column that a list is ordered by.
 *
 * @param column its name; {@code rowid} is one too
 * @param ascending whether the list begins with the smallest
 * @param nullable whether a row may have none; NULL is the smallest
 */
public record Key(String column, boolean ascending, boolean nullable) {
  /** A column that no row lacks, smallest first. */
  public static Key ascending(String column) {
    return new Key(column, true, false);
  }

  /** A column that no row lacks, greatest first. */
  public static Key descending(String column) {
    return new Key(column, false, false);
  }

  /** What rows behind this place have in this column, nearest first, as the list is walked. */
  List<Condition> behind(KeyValue place, boolean forward) {
    boolean up = ascending == forward;
    if (place instanceof KeyValue.Null) {
      return up ? List.of(Condition.of(stored() + " IS NOT NULL")) : List.of();
    }
    Condition beyond = Condition.of(stored() + (up ? " > ?" : " < ?"), place);
    return up || !nullable ? List.of(beyond) : List.of(beyond, Condition.of(stored() + " IS NULL"));
  }

  Condition at(KeyValue place) {
    return place instanceof KeyValue.Null
        ? Condition.of(stored() + " IS NULL")
        : Condition.of(stored() + " = ?", place);
  }

  String order(boolean forward) {
    return stored() + (ascending == forward ? " ASC" : " DESC");
  }

  String selectedAs(String name) {
    return "CASE WHEN typeof(%s) IN ('text', 'blob') THEN substr(%s, 1, %d) ELSE %s END AS %s"
        .formatted(stored(), stored(), Cursors.MAX_LENGTH + 1, stored(), name);
  }

  private String stored() {
    return "t." + column;
  }
}
