package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the tasks did, as last worked out in the background.
 *
 * @param asOf when this was asked
 * @param range over which time
 * @param state what is known, with its age; missing when the histories cannot be read
 */
public record TaskReport(Instant asOf, Period range, Answer<Snapshot<ActivityReport>> state) {
  /** What is known, if anything is. */
  public Optional<ActivityReport> value() {
    return state.available().flatMap(Snapshot::value);
  }

  /** The same with what is known changed. */
  public TaskReport with(UnaryOperator<ActivityReport> change) {
    return new TaskReport(asOf, range, state.map(known -> known.map(change)));
  }

  /** True when it is of all of a time that is over: nothing more comes. */
  public boolean isFinal() {
    return value().filter(known -> isAllOf(range, known)).isPresent();
  }

  /** True when a report is of all of a time that is over. */
  public static boolean isAllOf(Period range, ActivityReport report) {
    return range.isOver(report.activity().window().to());
  }

  /** True while it is worked out for the first time. */
  public boolean isBeingMade() {
    return state.available().filter(Snapshot.NotYet.class::isInstance).isPresent();
  }
}
