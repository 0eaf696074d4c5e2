package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a run stands.
 *
 * @param time when it was executed, in Unix seconds as stored
 * @param id the run
 * @param wanted whether it is one of those that are looked for
 */
record RunPlace(double time, TriggerRunId id, boolean wanted) {
  static final KeyText<RunPlace> CURSORS =
      new KeyText<>("trigger-run", RunPlace::text, RunPlace::of);
  static final Comparator<RunPlace> NEWEST_FIRST =
      Comparator.comparingDouble(RunPlace::time).thenComparing(RunPlace::id).reversed();

  private static final String BEHIND_ALL_IDS = Character.toString(Character.MAX_CODE_POINT);

  /** Behind everything of this time. */
  static RunPlace endOf(Instant moment) {
    return new RunPlace(PythonTime.toUnixSeconds(moment), new TriggerRunId(BEHIND_ALL_IDS), false);
  }

  /** Where the runs of one time begin, newest first or the other way round; no run's id. */
  static TriggerRunId beforeAllIds(boolean forward) {
    return new TriggerRunId(forward ? BEHIND_ALL_IDS : "");
  }

  static RunPlace of(Row row) throws SQLException {
    double time = row.number("executed_at").orElse(0.0);
    return new RunPlace(
        time, new TriggerRunId(row.text("trigger_run_id")), row.whole("wanted") != 0);
  }

  private static RunPlace of(String text) {
    int end = text.indexOf('~');
    double time = Double.parseDouble(text.substring(0, Math.max(0, end)));
    if (Double.isNaN(time)) {
      throw new IllegalArgumentException("no time");
    }
    return new RunPlace(time, new TriggerRunId(text.substring(end + 1)), true);
  }

  private String text() {
    return time + "~" + id;
  }

  /** The time, as far as it is one. */
  Instant at() {
    return PythonTime.ofUnixSeconds(time).orElse(Instant.EPOCH);
  }
}
