package dev.pynmon.web.task;

import dev.pynmon.domain.failure.FailingTask;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.NestedGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import java.util.List;
import java.util.Optional;

/** What fails, in a sentence. */
public final class FailureText {
  /** Of a longer name a sentence has the beginning. */
  private static final int NAME = 60;

  private FailureText() {}

  /** {@code 63 in the last hour, 4 causes}. */
  static String summary(ActivityReport report, String when) {
    return count(report) + " in the " + when + byCause(report);
  }

  /** {@code 63, 4 causes}; where some followed others {@code 63, 5 groups of 4 causes}. */
  public static String total(ActivityReport report) {
    return count(report) + byCause(report);
  }

  private static String count(ActivityReport report) {
    return (report.isCounted() ? "" : "at least ") + CountText.of(report.failed());
  }

  private static String byCause(ActivityReport report) {
    int groups = report.failures().size();
    int causes = causes(report).size();
    String of = groups > causes ? CountText.of(groups, "group") + " of " : "";
    return causes == 0 ? "" : ", " + of + CountText.of(causes, "cause");
  }

  /** {@code 7 groups, 3 of them below their causes.} */
  public static String groups(List<FailureGroup> groups) {
    int below = groups.size() - causes(groups).size();
    return CountText.of(groups.size(), "group")
        + (below == 0 ? "." : ", " + CountText.of(below) + " of them below their causes.");
  }

  /** {@code 23 more, 2 causes}, behind the first of them as rows show them; else all. */
  static String rest(List<FailureGroup> groups, int shown) {
    List<NestedGroup> rest = NestedGroup.of(groups).stream().skip(shown).toList();
    long failures = rest.stream().mapToLong(each -> each.group().count()).sum();
    boolean isByCause = causes(groups).size() == groups.size();
    return rest.isEmpty()
        ? "All failures"
        : CountText.of(failures)
            + (isByCause ? " more, " : " more in ")
            + CountText.of(rest.size(), isByCause ? "cause" : "group");
  }

  /**
   * Which task fails most and why: {@code charge fails most: 119 failures, largest cause 57 ×
   * GatewayTimeout, in the 1 h before: 0, and 41 of place_order because of it.} Where it has not
   * failed in the last minutes, since when, and what does. "" where nothing failed.
   */
  public static String answer(ActivityReport report) {
    TimeWindow window = report.activity().window();
    List<FailureGroup> causes = causes(report);
    if (causes.isEmpty()) {
      return "";
    }
    FailingTask most = FailingTask.mostFirst(causes).getFirst();
    List<FailureGroup> now = causes.stream().filter(group -> group.isNow(window)).toList();
    boolean goesOn = now.stream().anyMatch(group -> group.task().equals(most.task()));
    StringBuilder text = new StringBuilder();
    text.append(name(most.task()));
    text.append(goesOn ? " fails most: " : " failed most: ");
    text.append(times(most));
    text.append(before(most.most(), report));
    text.append(echo(most, report.failures()));
    if (!goesOn) {
      text.append(", last at ").append(TimeText.clock(most.newest().last(), window.to()));
      text.append(others(now));
    }
    return text.append(quiet(report.failures(), window)).toString();
  }

  /** The same of a time that is over: {@code charge failed most: 119 failures, …} */
  public static String past(List<FailureGroup> groups) {
    List<FailureGroup> causes = causes(groups);
    if (causes.isEmpty()) {
      return "";
    }
    FailingTask most = FailingTask.mostFirst(causes).getFirst();
    return name(most.task()) + " failed most: " + times(most) + echo(most, groups) + ".";
  }

  /** How many of what failed a query leaves, of whose groups it holds. */
  public static String matching(long failures) {
    return failures == 0
        ? "no group matches"
        : CountText.of(failures) + " in the groups that match";
  }

  private static String echo(FailingTask task, List<FailureGroup> groups) {
    return task.echo(groups)
        .map(
            echo ->
                ", and "
                    + CountText.of(echo.getValue())
                    + " of "
                    + name(echo.getKey())
                    + " because of it")
        .orElse("");
  }

  private static String before(FailureGroup group, ActivityReport report) {
    if (group.before().isPresent()) {
      return ", in the " + before(report.activity().window(), group.before().getAsLong());
    }
    return report
        .recordsBegin()
        .map(begin -> MomentText.shortly(begin, report.activity().window().to()))
        .map(begin -> ", before: not known (records begin " + begin + ")")
        .orElse("");
  }

  /** {@code 1 h before: 46}. */
  static String before(TimeWindow window, long failed) {
    String length = DurationText.of(window.length()).replaceFirst(" 00 [smh]$", "");
    return length + " before: " + CountText.of(failed);
  }

  private static String times(FailingTask task) {
    String most = times(task.most());
    return task.causes().size() == 1
        ? most
        : CountText.of(task.count(), "failure") + ", largest cause " + most;
  }

  private static String times(FailureGroup group) {
    return CountText.of(group.count())
        + " × "
        + group.exception().map(FailureText::brief).orElse("no exception stored");
  }

  private static String others(List<FailureGroup> now) {
    return FailingTask.mostFirst(now).stream()
        .findFirst()
        .map(task -> ". Failing now: " + name(task.task()) + ", " + times(task))
        .orElse("");
  }

  private static String name(Optional<TaskKey> task) {
    return task.map(TaskKey::function).map(FailureText::brief).orElse("A task not known");
  }

  /** In the table it is whole. */
  private static String brief(String name) {
    return SafeText.within(name, NAME);
  }

  /** Of all groups, as the table marks them. */
  private static String quiet(List<FailureGroup> groups, TimeWindow window) {
    long quiet = groups.stream().filter(group -> group.isQuiet(window)).count();
    if (quiet == 0) {
      return ".";
    }
    return quiet == groups.size()
        ? "; all quiet now."
        : "; " + CountText.of(quiet) + " of " + CountText.of(groups.size(), "group") + " quiet.";
  }

  private static List<FailureGroup> causes(ActivityReport report) {
    return causes(report.failures());
  }

  private static List<FailureGroup> causes(List<FailureGroup> groups) {
    return NestedGroup.of(groups).stream()
        .filter(nested -> !nested.isEcho())
        .map(NestedGroup::group)
        .toList();
  }
}
