package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.sqlite.db.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;

/** When an entry was made, and its row: both order the history. */
record Moment(Instant at, long row) {
  private static final Comparator<Moment> OLDEST_FIRST =
      Comparator.comparing(Moment::at).thenComparing(Moment::row);

  static Comparator<Moment> in(TimeOrder order) {
    return switch (order) {
      case OLDEST_FIRST -> OLDEST_FIRST;
      case NEWEST_FIRST -> OLDEST_FIRST.reversed();
    };
  }

  static Moment of(Row row) throws SQLException {
    return new Moment(
        row.unixTime(HistoryRows.PLACED_TIME).orElse(Instant.EPOCH), row.whole("row"));
  }
}
