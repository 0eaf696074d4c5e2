package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.pictures.chart.SparkSvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.TaskNames;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.RateText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
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
 * @param entryNames what its key says
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
 * @param entryWait how long its attempts waited
 * @param entryRun how long they ran
 * @param entryLast when it last failed; at most one
 * @param entryLastHref what failed then
 * @param entryOnly those of the list of which the same is known, or more
 */
public record TaskRow(
    TaskLink entryTask,
    TaskNames entryNames,
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
    SpreadText entryWait,
    SpreadText entryRun,
    List<TimeText> entryLast,
    Href entryLastHref,
    Only entryOnly) {

  static TaskRow of(TaskEntry entry, Period range, Instant now, Links links) {
    return of(entry, range, Narrowed.NONE, now, links);
  }

  /** The same in a list that can be narrowed. */
  static TaskRow of(TaskEntry entry, Period range, Narrowed list, Instant now, Links links) {
    TaskKey task = entry.task();
    Optional<TaskStatistics> known = entry.statistics();
    Optional<Failure> last = known.flatMap(TaskStatistics::lastFailure);
    return new TaskRow(
        TaskLink.of(task, Ranges.query(range), links),
        TaskNames.of(task),
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
        SpreadText.of(known.flatMap(TaskStatistics::waits)),
        SpreadText.of(known.flatMap(TaskStatistics::runs)),
        last.map(failure -> TimeText.of(failure.at(), now)).stream().toList(),
        last.map(each -> PageLinks.invocation(each.invocation(), links)).orElse(Href.NONE),
        Only.of(known, list));
  }

  /** Those of which as many ended, failed or were retried, or more, or that took as long. */
  record Only(
      Href onlyFinished, Href onlyFailed, Href onlyRate, Href onlyRetries, Longer onlyLonger) {
    /** Those that took as long. */
    record Longer(Href onlyWait, Href onlyRun) {}

    private static Only of(Optional<TaskStatistics> known, Narrowed list) {
      return new Only(
          any(known.map(TaskStatistics::finished), Field.FINISHED, list),
          any(known.map(TaskStatistics::failed), Field.FAILED, list),
          rate(known)
              .filter(share -> share > 0)
              .map(share -> list.orLarger(Field.RATE, share))
              .orElse(Href.NONE),
          any(known.map(TaskStatistics::retries), Field.RETRIES, list),
          new Longer(
              list.orLonger(Field.WAIT, known.flatMap(TaskStatistics::waits).map(Spread::p95)),
              list.orLonger(Field.RUN, known.flatMap(TaskStatistics::runs).map(Spread::p95))));
    }

    private static Href any(Optional<Long> many, Field field, Narrowed list) {
      return many.filter(some -> some > 0).map(some -> list.orMore(field, some)).orElse(Href.NONE);
    }
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
}
