package dev.pynmon.domain.attention;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.query.Moment;
import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.task.ActivityReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a bout is over: so much succeeded since that chance alone hardly explains it.
 *
 * @param at when the last failed
 * @param failedAlways true where as good as nothing succeeded until then
 * @param succeeded how many succeeded since at least: what did in the same moment is not counted
 */
record Stop(Instant at, boolean failedAlways, long succeeded) {
  private static final double CHANCE = 0.01;
  private static final long LEAST = 3;

  /** Empty where it goes on, or nothing tells that it does not. */
  static Optional<Stop> of(Bout bout, ActivityReport report) {
    List<Moment> moments =
        Optional.ofNullable(report.activity().byTask().get(bout.task())).stream()
            .flatMap(task -> task.moments().stream())
            .filter(each -> !each.from().isBefore(bout.begin()))
            .toList();
    Instant newest = newest(moments);
    Slice until = Phase.ended(moments.stream().filter(each -> !isAfter(each, newest)).toList());
    Slice since = Phase.ended(moments.stream().filter(each -> isAfter(each, newest)).toList());
    boolean isOver =
        since.succeeded() >= LEAST
            && Math.pow(1 - Contrast.share(until), since.succeeded()) <= CHANCE;
    return report.failuresOf(bout.task()).stream()
        .map(FailureGroup::last)
        .filter(at -> isOver && !at.isBefore(newest))
        .max(Instant::compareTo)
        .map(at -> new Stop(at, Contrast.failsAlways(until), since.succeeded()));
  }

  private static boolean isAfter(Moment moment, Instant newest) {
    return moment.from().isAfter(newest);
  }

  /** The moment in which the last failed. */
  private static Instant newest(List<Moment> moments) {
    return moments.stream()
        .filter(each -> each.ended().failed() > 0)
        .map(Moment::from)
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
