package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.query.Moment;
import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tasks that fail far more often than in their own last hours, by the share of what ended. What
 * fails is compared with what was before it began to fail so, not with the hours in which it failed
 * already: who comes in the morning is told what fails since a deploy at night.
 *
 * @param report how the tasks did in the last hours
 * @param told the tasks of which the last check told, {@link #PRESENT} ago at most: they are told
 *     of on until they fail no more than twice as often as they did
 */
public record BurstRule(ActivityReport report, Set<TaskKey> told) {
  /** At the end of the window; so long what a check told of holds. */
  public static final Duration PRESENT = Duration.ofMinutes(24);

  private static final Comparator<Bout> MOST_FIRST =
      Comparator.<Bout>comparingLong(bout -> bout.told().failed())
          .reversed()
          .thenComparing(Bout::task);

  public BurstRule {
    told = Set.copyOf(told);
  }

  /** The tasks of which a check told. */
  public static Set<TaskKey> told(Finding finding) {
    return finding instanceof Finding.Needed needed
        ? needed.needs().stream()
            .flatMap(need -> task(need.page()).stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Optional<TaskKey> task(Subject page) {
    return page instanceof Subject.OfStatus failed ? failed.task() : Optional.empty();
  }

  /** Checks it. */
  public Finding check(long least) {
    TaskActivity activity = report.activity();
    if (activity.covered().length().compareTo(PRESENT) < 0) {
      return Finding.NotKnown.of(
          "Too little of the history could be read: so many changes were made.");
    }
    List<Bout> bouts =
        activity.byTask().entrySet().stream()
            .flatMap(each -> burst(each.getKey(), each.getValue().moments(), least).stream())
            .sorted(MOST_FIRST)
            .toList();
    return Finding.of(stories(bouts), measured(activity));
  }

  /** What followed the failures of another is told with that. */
  private List<Need> stories(List<Bout> bouts) {
    Map<TaskKey, Bout> failing = new LinkedHashMap<>();
    bouts.forEach(bout -> failing.put(bout.task(), bout));
    Map<TaskKey, TaskKey> followed = new HashMap<>();
    bouts.forEach(
        bout ->
            causes(bout)
                .followed()
                .filter(cause -> failing.containsKey(cause) && !isOf(cause, bout.task(), followed))
                .ifPresent(cause -> followed.put(bout.task(), cause)));
    return bouts.stream()
        .filter(bout -> !followed.containsKey(bout.task()))
        .map(
            bout ->
                need(
                    bout,
                    bouts.stream()
                        .filter(each -> !each.equals(bout))
                        .filter(each -> isOf(each.task(), bout.task(), followed))
                        .toList()))
        .toList();
  }

  /** Whether a task failed because of another, itself or by those between them. */
  private static boolean isOf(TaskKey task, TaskKey cause, Map<TaskKey, TaskKey> followed) {
    Optional<TaskKey> next = Optional.of(task);
    while (next.isPresent()) {
      if (next.get().equals(cause)) {
        return true;
      }
      next = next.map(followed::get);
    }
    return false;
  }

  private Optional<Bout> burst(TaskKey task, List<Moment> moments, long least) {
    BurstBar bar = told.contains(task) ? BurstBar.toHold(least) : BurstBar.toTell(least);
    return lately(moments).failed() == 0
        ? Optional.empty()
        : Optional.of(Bout.of(task, moments, present(), least))
            .filter(bout -> bar.isMetBy(bout, silence(bout)))
            .map(bout -> ofItsCause(bout, moments));
  }

  /** A failure of another cause that fell right before it is no part of it. */
  private Bout ofItsCause(Bout bout, List<Moment> moments) {
    BoutCauses causes = causes(bout);
    return 2 * causes.failuresByMost() <= bout.told().failed()
        ? bout
        : causes.most().stream()
            .flatMap(group -> group.moments().stream())
            .map(Moment::from)
            .filter(at -> !at.isBefore(bout.begin()))
            .min(Comparator.naturalOrder())
            .map(first -> bout.from(first, moments))
            .orElse(bout);
  }

  private Slice lately(List<Moment> moments) {
    return Phase.ended(moments.stream().filter(each -> !each.from().isBefore(present())).toList());
  }

  private Sentence measured(TaskActivity activity) {
    long failed =
        activity.byTask().values().stream()
            .mapToLong(each -> lately(each.moments()).failed())
            .sum();
    return Sentence.say("")
        .number(activity.byTask().size(), "task")
        .words(", ")
        .words(failed == 0 ? "no" : Counted.of(failed))
        .words(failed == 1 ? " failure in the last " : " failures in the last ")
        .words(PRESENT.toMinutes() + " m")
        .end();
  }

  /** With whole moments. */
  private Instant present() {
    TimeWindow window = report.activity().window();
    long moment = Math.max(1, window.length().toMillis() / Moment.PARTS);
    long from = window.to().minus(PRESENT).toEpochMilli();
    return Instant.ofEpochMilli(from - Math.floorMod(from, moment));
  }

  /** How long nothing is known to have ended before. */
  private Duration silence(Bout bout) {
    return bout.judged().before().ended() == 0
        ? Duration.between(report.activity().covered().from(), bout.begin())
        : Duration.ZERO;
  }

  private Need need(Bout bout, List<Bout> followers) {
    BoutCauses causes = causes(bout);
    Instant since = causes.since();
    return Need.of(
            Rule.FAILURE_BURST,
            Harm.TROUBLE,
            bout.told().failed(),
            "failed",
            claim(bout, since),
            new Subject.OfStatus(KnownStatus.FAILED, Optional.of(bout.task()), Optional.of(since)))
        .restingOn(facts(bout, since, followers))
        .since(Optional.of(since))
        .alike(causes.group());
  }

  private BoutCauses causes(Bout bout) {
    return new BoutCauses(report, bout);
  }

  private Sentence claim(Bout bout, Instant since) {
    Optional<Stop> stop = Stop.of(bout, report);
    boolean isAlways = stop.map(Stop::failedAlways).orElseGet(bout.told()::failsAlways);
    Writer claim = Sentence.say("").task(bout.task()).words(isAlways ? " " : " often ");
    claim.words(stop.isPresent() ? "failed from " : "fails since ").at(since);
    stop.ifPresent(
        over ->
            claim
                .words(" to ")
                .at(over.at())
                .words(", ")
                .number(over.succeeded())
                .words(" succeeded since"));
    return claim.words(".").end();
  }

  private Sentence facts(Bout bout, Instant since, List<Bout> followers) {
    Slice now = bout.told().now();
    Slice before = bout.told().before();
    Writer writer =
        Sentence.say(share(now))
            .words(bout.isLong() ? " (" + bout.told().percent() + " %)" : "")
            .words(" that ended since ");
    if (Stop.of(bout, report).isPresent()) {
      writer.at(since);
    } else {
      writer.words("then");
    }
    if (before.ended() == 0) {
      writer.words("; it did not run before");
    } else {
      writer
          .words("; in ")
          .span(Duration.between(report.activity().covered().from(), since))
          .words(" before: " + share(before));
    }
    BoutCauses causes = causes(bout);
    causes.say(writer.words("."));
    causes
        .followed()
        .ifPresent(task -> writer.words(" Most followed failures of ").task(task).words("."));
    followers.forEach(
        each ->
            writer
                .words(" " + each.told().failed() + " of ")
                .task(each.task())
                .words(" failed as well, most because of it."));
    return writer.end();
  }

  private static String share(Slice slice) {
    return Counted.of(slice.failed()) + " of " + Counted.of(slice.ended());
  }
}
