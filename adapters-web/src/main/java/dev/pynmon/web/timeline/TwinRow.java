package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Bar;
import dev.pynmon.domain.timeline.BarEnd;
import dev.pynmon.domain.timeline.Chain;
import dev.pynmon.domain.timeline.Point;
import dev.pynmon.domain.timeline.Spell;
import dev.pynmon.domain.timeline.Trail;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invocation in the table, as far as the window shows it.
 *
 * @param twinId its id
 * @param twinShort the beginning of its id
 * @param twinHref its page
 * @param twinBadge its newest status
 * @param twinTask its task; without a key when it is not known
 * @param twinCaller the beginning of the id of the invocation that called it, which has a row of
 *     its own; "" for none
 * @param twinRunners where it was, in the order of time
 * @param twinFrom when it is first seen
 * @param twinEarlier true when it was there before
 * @param twinTo when it is last seen
 * @param twinGoing true when it still goes on
 * @param twinCut true when it went on after that
 * @param twinLength how long that is
 */
record TwinRow(
    String twinId,
    String twinShort,
    String twinHref,
    StatusBadge twinBadge,
    TaskLink twinTask,
    String twinCaller,
    String twinRunners,
    String twinFrom,
    boolean twinEarlier,
    String twinTo,
    boolean twinGoing,
    boolean twinCut,
    String twinLength) {

  static TwinRow of(
      Trail trail,
      String caller,
      Map<String, String> names,
      Function<Instant, String> time,
      TimelineUrls urls) {
    String id = trail.subject().id().value();
    List<Spell> spells = spells(trail);
    Spell first = spells.getFirst();
    Spell last = spells.getLast();
    return new TwinRow(
        SafeText.whole(id),
        ShortId.of(trail.subject().id()),
        urls.invocation(id),
        StatusBadge.of(trail.status()),
        TaskLink.of(trail.subject().task(), urls.links()),
        caller,
        runners(trail, names),
        time.apply(first.from()),
        first.isCutAtStart(),
        time.apply(last.until()),
        last.end() == BarEnd.ONGOING,
        last.end() == BarEnd.CUT,
        DurationText.of(Duration.between(first.from(), last.until())));
  }

  /** By the time they end: what goes on is last. */
  private static List<Spell> spells(Trail trail) {
    return trail.chains().stream()
        .flatMap(
            chain ->
                Stream.concat(
                    chain.bars().stream().map(Bar::spell),
                    chain.points().stream().map(Point::spell)))
        .sorted(Comparator.comparing(Spell::from).thenComparing(Spell::until))
        .toList();
  }

  private static String runners(Trail trail, Map<String, String> names) {
    return trail.chains().stream()
        .map(Chain::lane)
        .distinct()
        .map(lane -> Objects.requireNonNullElse(names.get(lane.value()), lane.value()))
        .map(SafeText::name)
        .collect(Collectors.joining(", "));
  }
}
