package dev.pynmon.web.task;

import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.pictures.chart.SparkSvg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.text.RateText;
import java.util.List;
import java.util.Optional;

/** The key figures of a task, or of all. */
final class ActivityKeyFigures {
  private final TaskActivity activity;
  private final TaskStatistics statistics;

  private ActivityKeyFigures(TaskActivity activity, TaskStatistics statistics) {
    this.activity = activity;
    this.statistics = statistics;
  }

  static List<ActivityKeyFigure> of(TaskActivity activity, TaskStatistics statistics) {
    ActivityKeyFigures figures = new ActivityKeyFigures(activity, statistics);
    return List.of(
        figures.throughput(),
        figures.failureRate(),
        figures.retries(),
        spread("Wait, p95", statistics.waits(), "no attempt began"),
        spread("Run, p95", statistics.runs(), "no attempt ended"),
        figures.invocations());
  }

  private ActivityKeyFigure throughput() {
    return new ActivityKeyFigure(
        "Throughput",
        RateText.rate(activity.perMinute(statistics.finished())),
        "/ min",
        List.of(SparkSvg.ended(statistics.slices(), false, "What ended when")),
        CountText.of(statistics.finished()) + " finished",
        "");
  }

  private ActivityKeyFigure failureRate() {
    boolean bad = statistics.failed() > 0;
    long ended = statistics.succeeded() + statistics.failed();
    String rate =
        statistics.failureRate().stream().mapToObj(RateText::percent).findFirst().orElse("");
    return new ActivityKeyFigure(
        "Failure rate",
        rate.isEmpty() ? "–" : rate.replace(" %", ""),
        rate.isEmpty() ? "" : "%",
        List.of(SparkSvg.failed(statistics.slices(), false, "What failed when")),
        ended == 0
            ? "none ended"
            : CountText.of(statistics.failed()) + " of " + CountText.of(ended),
        bad ? "bad" : "");
  }

  private ActivityKeyFigure retries() {
    return new ActivityKeyFigure(
        "Retries",
        CountText.of(statistics.retries()),
        "",
        List.of(),
        statistics.retries() == 0 ? "no attempt was retried" : "attempts that were retried",
        "");
  }

  private static ActivityKeyFigure spread(String label, Optional<Spread> spread, String none) {
    String[] value = spread.map(known -> DurationText.of(known.p95())).orElse("none").split(" ", 2);
    return new ActivityKeyFigure(
        label,
        value.length == 2 && value[1].indexOf(' ') < 0 ? value[0] : String.join(" ", value),
        value.length == 2 && value[1].indexOf(' ') < 0 ? value[1] : "",
        List.of(),
        spread.map(known -> "p50 " + DurationText.of(known.median())).orElse(none),
        "");
  }

  private ActivityKeyFigure invocations() {
    long going =
        statistics.byStatus().entrySet().stream()
            .filter(entry -> !entry.getKey().isFinal())
            .mapToLong(java.util.Map.Entry::getValue)
            .sum();
    return new ActivityKeyFigure(
        "Invocations changed",
        CountText.of(statistics.invocations()),
        "",
        List.of(),
        CountText.of(going) + " unfinished",
        "");
  }
}
