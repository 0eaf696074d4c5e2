package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Failure;
import dev.pynmon.domain.task.FailureGroup;
import dev.pynmon.domain.task.Slice;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that fail far more often than in their own last hours, by the share of what ended: one that
 * always fails so is none. One that did not run before is one when at least half of it fails.
 *
 * @param report how the tasks did in the last hours
 */
public record BurstRule(ActivityReport report) {
  /** How many of the {@value Slice#COUNT} slices of the window are the present. */
  private static final int PRESENT = 2;

  private static final int TIMES = 3;

  /** So far above what is expected chance alone does not lead, as good as ever. */
  private static final double DEVIATIONS = 4;

  private static final double SOME = 3;

  /** Checks it. */
  public Finding check(long least) {
    TaskActivity activity = report.activity();
    if (activity.covered().length().compareTo(present().length()) < 0) {
      return Finding.NotKnown.of(
          "Too little of the history could be read: so many changes were made.");
    }
    List<Need> needs =
        activity.byTask().entrySet().stream()
            .map(each -> Ends.of(each.getKey(), each.getValue().slices()))
            .filter(ends -> ends.isBurst(least))
            .sorted(Comparator.comparing(Ends::failed).reversed().thenComparing(Ends::task))
            .limit(Finding.Needed.MOST)
            .map(this::need)
            .toList();
    return Finding.of(needs, measured(activity));
  }

  private Sentence measured(TaskActivity activity) {
    long failed =
        activity.byTask().values().stream()
            .mapToLong(each -> Ends.sum(each.slices(), Slice.COUNT - PRESENT, Slice.COUNT).failed())
            .sum();
    return Sentence.say("")
        .number(activity.byTask().size(), "task")
        .words(", ")
        .words(failed == 0 ? "no" : String.valueOf(failed))
        .words(failed == 1 ? " failure in " : " failures in ")
        .span(present().length())
        .end();
  }

  /** The end of the window in which a burst is looked for. */
  private TimeWindow present() {
    TimeWindow window = report.activity().window();
    return new TimeWindow(window.to().minus(slice().multipliedBy(PRESENT)), window.to());
  }

  private Duration slice() {
    return report.activity().window().length().dividedBy(Slice.COUNT);
  }

  private Need need(Ends ends) {
    Instant since = since(ends);
    Sentence claim = Sentence.say("").task(ends.task()).words(" fails in bursts.").end();
    return Need.of(
            Rule.FAILURE_BURST,
            Harm.TROUBLE,
            ends.failed(),
            "failed",
            claim,
            new Subject.OfStatus(KnownStatus.FAILED, Optional.of(ends.task())))
        .restingOn(facts(ends))
        .since(Optional.of(since));
  }

  private Sentence facts(Ends ends) {
    Writer writer =
        Sentence.say(ends.failed() + " of " + ends.ended() + " that ended in ")
            .span(present().length());
    TimeWindow covered = report.activity().covered();
    if (ends.endedBefore() == 0) {
      writer.words("; it did not run before");
    } else {
      writer
          .words("; in ")
          .span(Duration.between(covered.from(), present().from()))
          .words(" before: " + ends.failedBefore() + " of " + ends.endedBefore());
    }
    cause(ends, writer.words("."));
    return writer.end();
  }

  /** The exception that most of them share, and the newest by it. */
  private void cause(Ends ends, Writer writer) {
    List<FailureGroup> groups =
        report.failuresOf(ends.task()).stream().filter(group -> lately(group) > 0).toList();
    groups.stream()
        .max(Comparator.comparingLong(BurstRule::lately))
        .ifPresent(
            most -> {
              writer.words(
                  lately(most) == ends.failed() ? " All " : " " + lately(most) + " of them ");
              writer.stored(most.exception().orElse("without an exception"));
              writer.words(", newest ").invocation(most.example()).words(" at ").at(most.last());
              writer.words(".");
            });
  }

  private static long lately(FailureGroup group) {
    return Ends.sum(group.slices(), Slice.COUNT - PRESENT, Slice.COUNT).failed();
  }

  /** The first failure without a slice free of them since. */
  private Instant since(Ends ends) {
    TimeWindow window = report.activity().window();
    Instant from = window.from().plus(slice().multipliedBy(ends.beginning()));
    return report.activity().failures().stream()
        .filter(failure -> failure.task().equals(Optional.of(ends.task())))
        .map(Failure::at)
        .filter(at -> !at.isBefore(from))
        .min(Comparator.naturalOrder())
        .orElse(from);
  }

  /**
   * What ended of a task, now and before.
   *
   * @param beginning the first slice since which it fails without a break
   */
  private record Ends(
      TaskKey task, long failed, long ended, long failedBefore, long endedBefore, int beginning) {
    static Ends of(TaskKey task, List<Slice> slices) {
      int first = Slice.COUNT - PRESENT;
      Slice now = sum(slices, first, Slice.COUNT);
      Slice before = sum(slices, 0, first);
      return new Ends(
          task, now.failed(), now.ended(), before.failed(), before.ended(), beginning(slices));
    }

    static Slice sum(List<Slice> slices, int from, int to) {
      return slices.subList(from, to).stream().reduce(new Slice(0, 0), Slice::plus);
    }

    private static int beginning(List<Slice> slices) {
      int first = Slice.COUNT - PRESENT;
      while (first > 0 && slices.get(first - 1).failed() > 0) {
        first--;
      }
      return first;
    }

    boolean isBurst(long least) {
      return failed >= least && (endedBefore == 0 ? failed * 2 >= ended : isMoreThanUsual());
    }

    private boolean isMoreThanUsual() {
      double expected = (failedBefore + 1.0) / (endedBefore + 2.0) * ended;
      return failed >= TIMES * expected
          && failed >= expected + DEVIATIONS * Math.sqrt(expected) + SOME;
    }
  }
}
