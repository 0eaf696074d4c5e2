package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.format.HistoryJson;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;

/** Rows of the history table (wire format, section 3.5). */
final class HistoryRows {
  static final String TIME = "history_timestamp";
  static final String PLACED_TIME = "placed_time";
  static final String JSON = "history_json";
  private static final String STATUS = "history_status";
  private static final int MAX_STATUS = 200;
  private static final int MAX_JSON = 20_000;

  private HistoryRows() {}

  static String select(Table table) {
    return String.join(
        ", ",
        "t.rowid AS row",
        table.text("invocation_id"),
        table.number(TIME),
        status(table),
        json(table));
  }

  /** Selects what says all else of an entry. */
  static String json(Table table) {
    return table.text(JSON, MAX_JSON);
  }

  /** Selects what {@link #status(Row)} reads. */
  static String status(Table table) {
    return table.text(STATUS, MAX_STATUS);
  }

  /** The status that an entry began. */
  static InvocationStatus status(Row row) throws SQLException {
    return InvocationStatus.of(row.text(STATUS));
  }

  /**
   * Selects as {@value #PLACED_TIME} the time of an entry; where it is damaged, that of the entry
   * written before it.
   */
  static String placedTime(Table table) {
    String before =
        "(SELECT b.%s FROM %s WHERE b.rowid < t.rowid AND b.rowid >= t.rowid - 50 AND %s"
                .formatted(TIME, table.as("b"), isTime("b"))
            + " ORDER BY b.rowid DESC LIMIT 1)";
    return "CASE WHEN %s THEN t.%s ELSE %s END AS %s"
        .formatted(isTime("t"), TIME, before, PLACED_TIME);
  }

  static String isTime(String alias) {
    return "typeof(%s.%s) IN ('real', 'integer')".formatted(alias, TIME);
  }

  /**
   * The entry in a row.
   *
   * @param otherwise its time when the row holds none
   */
  static HistoryEntry entry(Row row, Instant otherwise) throws SQLException {
    return HistoryJson.read(
        new InvocationId(row.text("invocation_id")),
        row.unixTime(TIME).orElse(otherwise),
        status(row),
        row.text(JSON));
  }

  /** What pynenc itself tells two entries apart by. */
  static String identity(Row row) throws SQLException {
    return row.text("invocation_id") + "|" + row.text(TIME) + "|" + row.text(STATUS);
  }
}
