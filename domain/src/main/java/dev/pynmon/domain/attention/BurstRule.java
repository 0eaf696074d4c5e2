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
    return Finding.of(stories(spells), measured(activity));
  }

  /** What followed the failures of another is told with that. */
  private List<Need> stories(List<Spell> spells) {
    Map<TaskKey, Spell> failing = new LinkedHashMap<>();
    spells.forEach(spell -> failing.put(spell.task(), spell));
    Map<TaskKey, TaskKey> followed = new HashMap<>();
    spells.forEach(
        spell ->
            causes(spell)
                .followed()
                .filter(cause -> failing.containsKey(cause) && !isOf(cause, spell.task(), followed))
                .ifPresent(cause -> followed.put(spell.task(), cause)));
    return spells.stream()
        .filter(spell -> !followed.containsKey(spell.task()))
        .map(
            spell ->
                need(
                    spell,
                    spells.stream()
                        .filter(each -> !each.equals(spell))
                        .filter(each -> isOf(each.task(), spell.task(), followed))
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

  private Optional<Spell> burst(TaskKey task, List<Moment> moments, long least) {
    BurstBar bar = told.contains(task) ? BurstBar.toHold(least) : BurstBar.toTell(least);
    return lately(moments).failed() == 0
        ? Optional.empty()
        : Optional.of(Spell.of(task, moments, present(), least))
            .filter(spell -> bar.isMetBy(spell, silence(spell)))
            .map(spell -> ofItsCause(spell, moments));
  }

  /** A failure of another cause that fell right before it is no part of it. */
  private Spell ofItsCause(Spell spell, List<Moment> moments) {
    SpellCauses causes = causes(spell);
    return 2 * causes.failuresByMost() <= spell.told().failed()
        ? spell
        : causes.most().stream()
            .flatMap(group -> group.moments().stream())
            .map(Moment::from)
            .filter(at -> !at.isBefore(spell.begin()))
            .min(Comparator.naturalOrder())
            .map(first -> spell.from(first, moments))
            .orElse(spell);
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
  private Duration silence(Spell spell) {
    return spell.judged().before().ended() == 0
        ? Duration.between(report.activity().covered().from(), spell.begin())
        : Duration.ZERO;
  }

  private Need need(Spell spell, List<Spell> followers) {
    SpellCauses causes = causes(spell);
    Instant since = causes.since();
    return Need.of(
            Rule.FAILURE_BURST,
            Harm.TROUBLE,
            spell.told().failed(),
            "failed",
            claim(spell, since),
            new Subject.OfStatus(KnownStatus.FAILED, Optional.of(spell.task()), Optional.of(since)))
        .restingOn(facts(spell, since, followers))
        .since(Optional.of(since))
        .alike(causes.group());
  }

  private SpellCauses causes(Spell spell) {
    return new SpellCauses(report, spell);
  }

  private Sentence claim(Spell spell, Instant since) {
    Optional<Stop> stop = Stop.of(spell, report);
    Writer claim = Sentence.say("").task(spell.task()).words(" ");
    if (spell.isLong()) {
      claim.words(spell.told().failsAlways() ? "" : "often ");
      claim.words(stop.isPresent() ? "failed from " : "fails since ").at(since);
    } else {
      claim.words(stop.isPresent() ? "failed in bursts" : "fails in bursts");
    }
    stop.ifPresent(
        over ->
            claim
                .words(spell.isLong() ? " to " : " until ")
                .at(over.at())
                .words(", ")
                .number(over.succeeded())
                .words(" succeeded since"));
    return claim.words(".").end();
  }

  private Sentence facts(Spell spell, Instant since, List<Spell> followers) {
    Slice now = spell.told().now();
    Slice before = spell.told().before();
    Writer writer =
        Sentence.say(share(now))
            .words(spell.isLong() ? " (" + spell.told().percent() + " %)" : "")
            .words(" that ended since then");
    if (before.ended() == 0) {
      writer.words("; it did not run before");
    } else {
      writer
          .words("; in ")
          .span(Duration.between(report.activity().covered().from(), since))
          .words(" before: " + share(before));
    }
    SpellCauses causes = causes(spell);
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
