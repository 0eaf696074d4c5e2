package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.Failure;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.pictures.chart.SparkSvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A task with how it did, for the templates {@code task/table} and {@code task/busiest}. "" where
 * nothing can be said.
 *
 * @param entryTask the task as a link
 * @param entryFunction its function
 * @param entryModule its module
 * @param entrySystem true for a task of pynenc itself
 * @param entryFinished how many came to an end
 * @param entryIdle true when none did
 * @param entrySpark what ended when; at most one
 * @param entryFailed how many failed
 * @param entryHot true when some did
 * @param entryRate their share
 * @param entryRateValue the same as a number for the meter
 * @param entryRetries how often it was retried
 * @param entryNoRetry true when it never was
 * @param entryWaitMedian half waited no longer
 * @param entryWaitP95 most waited no longer
 * @param entryRunMedian half ran no longer
 * @param entryRunP95 most ran no longer
 * @param entryRunP99 nearly all ran no longer
 * @param entryRunMax none ran longer
 * @param entryLast when it last failed; at most one
 * @param entryLastHref what failed then
 */
public record TaskRow(
    TaskLink entryTask,
    String entryFunction,
    String entryModule,
    boolean entrySystem,
    String entryFinished,
    boolean entryIdle,
    List<Svg> entrySpark,
    String entryFailed,
    boolean entryHot,
    String entryRate,
    String entryRateValue,
    String entryRetries,
    boolean entryNoRetry,
    String entryWaitMedian,
    String entryWaitP95,
    String entryRunMedian,
    String entryRunP95,
    String entryRunP99,
    String entryRunMax,
    List<TimeText> entryLast,
    String entryLastHref) {

  static TaskRow of(TaskEntry entry, Preset range, Instant now, Links links) {
    TaskKey task = entry.task();
    Optional<TaskStatistics> known = entry.statistics();
    Optional<Failure> last = known.flatMap(TaskStatistics::lastFailure);
    Optional<Spread> waits = known.flatMap(TaskStatistics::waits);
    Optional<Spread> runs = known.flatMap(TaskStatistics::runs);
    return new TaskRow(
        TaskLink.of(task, Ranges.query(range), links),
        SafeText.name(task.function()),
        SafeText.name(task.module()),
        task.isSystem(),
        count(known, TaskStatistics::finished),
        is(known, TaskStatistics::finished, 0),
        known
            .map(each -> SparkSvg.ended(each.slices(), true, "Ended, " + Ranges.text(range)))
            .stream()
            .toList(),
        count(known, TaskStatistics::failed),
        known.filter(each -> each.failed() > 0).isPresent(),
        rate(known).map(RateText::percent).orElse(""),
        rate(known).map(share -> String.format(Locale.ROOT, "%.1f", share * 100)).orElse("0"),
        count(known, TaskStatistics::retries),
        is(known, TaskStatistics::retries, 0),
        span(waits, Spread::median),
        span(waits, Spread::p95),
        span(runs, Spread::median),
        span(runs, Spread::p95),
        span(runs, Spread::p99),
        span(runs, Spread::max),
        last.map(failure -> TimeText.of(failure.at(), now)).stream().toList(),
        last.map(each -> links.to("invocations", each.invocation().value()).toString()).orElse(""));
  }

  private static String count(
      Optional<TaskStatistics> known, Function<TaskStatistics, Long> measure) {
    return known.map(measure).map(CountText::of).orElse("");
  }

  private static boolean is(
      Optional<TaskStatistics> known, Function<TaskStatistics, Long> measure, long value) {
    return known.map(measure).filter(number -> number == value).isPresent();
  }

  private static Optional<Double> rate(Optional<TaskStatistics> known) {
    return known.flatMap(each -> each.failureRate().stream().boxed().findFirst());
  }

  private static String span(Optional<Spread> spread, Function<Spread, Duration> measure) {
    return spread.map(measure).map(DurationText::of).orElse("");
  }
}
