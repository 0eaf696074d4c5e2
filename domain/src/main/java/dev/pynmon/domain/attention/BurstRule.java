package dev.pynmon.domain.attention;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.id.TaskKey;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private static final Comparator<Spell> MOST_FIRST =
      Comparator.<Spell>comparingLong(spell -> spell.told().failed())
          .reversed()
          .thenComparing(Spell::task);

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
    List<Spell> spells =
        activity.byTask().entrySet().stream()
            .flatMap(each -> burst(each.getKey(), each.getValue().moments(), least).stream())
            .sorted(MOST_FIRST)
            .toList();
    Set<TaskKey> failing = spells.stream().map(Spell::task).collect(Collectors.toSet());
    List<Need> needs = spells.stream().map(spell -> need(spell, failing)).toList();
    return Finding.of(needs, measured(activity));
  }

  private Optional<Spell> burst(TaskKey task, List<Moment> moments, long least) {
    BurstBar bar = told.contains(task) ? BurstBar.toHold(least) : BurstBar.toTell(least);
    return lately(moments).failed() == 0
        ? Optional.empty()
        : Optional.of(Spell.of(task, moments, present(), least))
            .filter(spell -> bar.isMetBy(spell, silence(spell)));
  }

  private Slice lately(List<Moment> moments) {
    return Stretch.ended(
        moments.stream().filter(each -> !each.from().isBefore(present())).toList());
  }

  private Sentence measured(TaskActivity activity) {
    long failed =
        activity.byTask().values().stream()
            .mapToLong(each -> lately(each.moments()).failed())
            .sum();
    return Sentence.say("")
        .number(activity.byTask().size(), "task")
        .words(", ")
        .words(failed == 0 ? "no" : String.valueOf(failed))
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
  private Duration silence(Spell spell) {
    return spell.judged().before().ended() == 0
        ? Duration.between(report.activity().covered().from(), spell.begin())
        : Duration.ZERO;
  }

  private Need need(Spell spell, Set<TaskKey> failing) {
    Instant since = since(spell);
    Optional<TaskKey> followed = followed(spell);
    Writer claim = Sentence.say("").task(spell.task());
    if (spell.isLong()) {
      claim.words(spell.told().failsAlways() ? " fails since " : " often fails since ").at(since);
    } else {
      claim.words(" fails in bursts");
    }
    return Need.of(
            Rule.FAILURE_BURST,
            Harm.TROUBLE,
            spell.told().failed(),
            "failed",
            claim.words(".").end(),
            new Subject.OfStatus(KnownStatus.FAILED, Optional.of(spell.task()), Optional.of(since)))
        .restingOn(facts(spell, since, followed))
        .since(Optional.of(since))
        .following(followed.filter(failing::contains).isPresent());
  }

  private Sentence facts(Spell spell, Instant since, Optional<TaskKey> followed) {
    Slice now = spell.told().now();
    Slice before = spell.told().before();
    TimeWindow window = report.activity().window();
    Writer writer =
        Sentence.say(now.failed() + " of " + now.ended())
            .words(spell.isLong() ? " (" + spell.told().percent() + " %)" : "")
            .words(" that ended in ")
            .span(Duration.between(since, window.to()));
    if (before.ended() == 0) {
      writer.words("; it did not run before");
    } else {
      writer
          .words("; in ")
          .span(Duration.between(report.activity().covered().from(), since))
          .words(" before: " + before.failed() + " of " + before.ended());
    }
    cause(spell, writer.words("."));
    followed.ifPresent(task -> writer.words(" Most followed failures of ").task(task).words("."));
    return writer.end();
  }

  /** Another task that failed before, where more than half of these failures followed its own. */
  private Optional<TaskKey> followed(Spell spell) {
    List<FailureGroup> groups = report.failuresOf(spell.task());
    Map<TaskKey, Long> caused = new TreeMap<>();
    for (FailureGroup group : groups) {
      group
          .echo()
          .flatMap(echo -> echo.cause().task().map(task -> Map.entry(task, echo.caused())))
          .filter(cause -> !cause.getKey().equals(spell.task()))
          .ifPresent(
              cause ->
                  caused.merge(
                      cause.getKey(),
                      Math.min(cause.getValue(), failures(group, spell)),
                      Long::sum));
    }
    long all = failures(groups, spell);
    return caused.entrySet().stream()
        .filter(each -> 2 * each.getValue() > all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The exception that most of them share, and the newest by it. */
  private void cause(Spell spell, Writer writer) {
    Map<String, List<FailureGroup>> byException =
        report.failuresOf(spell.task()).stream()
            .filter(group -> failures(group, spell) > 0)
            .collect(
                Collectors.groupingBy(
                    group -> group.exception().orElse(""), TreeMap::new, Collectors.toList()));
    byException.values().stream()
        .max(Comparator.comparingLong(groups -> failures(groups, spell)))
        .ifPresent(
            most -> {
              long number = failures(most, spell);
              FailureGroup newest = Collections.max(most, Comparator.comparing(FailureGroup::last));
              writer.words(number == spell.told().failed() ? " All " : " " + number + " of them ");
              writer.stored(newest.exception().orElse("without an exception"));
              writer.words(", newest ").invocation(newest.example());
              writer.words(" at ").at(newest.last()).words(".");
            });
  }

  private static long failures(List<FailureGroup> groups, Spell spell) {
    return groups.stream().mapToLong(group -> failures(group, spell)).sum();
  }

  private static long failures(FailureGroup group, Spell spell) {
    return Stretch.ended(
            group.moments().stream().filter(each -> !each.from().isBefore(spell.begin())).toList())
        .failed();
  }

  /** The first failure of it; where that is not kept, the beginning of its first moment. */
  private Instant since(Spell spell) {
    List<Failure> kept = report.activity().failures();
    return kept.stream()
        .filter(failure -> failure.task().equals(Optional.of(spell.task())))
        .map(Failure::at)
        .filter(at -> !at.isBefore(spell.begin()))
        .min(Comparator.naturalOrder())
        .filter(at -> !report.isCut() || kept.getLast().at().isBefore(spell.begin()))
        .orElse(spell.begin());
  }
}
