package dev.pynmon.web.text;

import com.cronutils.model.Cron;
import com.cronutils.model.time.ExecutionTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a cron expression is due, in UTC as pynenc counts.
 *
 * @param due tells the times
 */
public record CronTimes(ExecutionTime due) {
  /** The times of an expression; empty when it cannot be read. */
  public static Optional<CronTimes> of(String expression) {
    return CronText.parse(expression).map(CronTimes::of);
  }

  private static CronTimes of(Cron cron) {
    return new CronTimes(ExecutionTime.forCron(cron));
  }

  /** When it is due next; empty for what never is. */
  public Optional<Instant> after(Instant moment) {
    return due.nextExecution(utc(moment)).map(ZonedDateTime::toInstant);
  }

  /** When it was due last, the newest first, so many times at most. */
  public List<Instant> before(Instant moment, int count) {
    List<Instant> times = new ArrayList<>();
    Optional<ZonedDateTime> last = due.lastExecution(utc(moment));
    while (last.isPresent() && times.size() < count) {
      times.add(last.get().toInstant());
      last = due.lastExecution(last.get());
    }
    return times;
  }

  private static ZonedDateTime utc(Instant moment) {
    return moment.atZone(ZoneOffset.UTC);
  }
}
