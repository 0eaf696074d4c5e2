package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.task.TaskCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When something is due next. */
public sealed interface NextDue {
  /** It waits for no time. */
  record NoTime() implements NextDue {}

  /**
   * As its expression tells.
   *
   * @param at when
   */
  record At(Instant at) implements NextDue {}

  /**
   * When a runner looks for the first time: what was not found due since it was written down pynenc
   * starts at once, whatever its expression says (wire format, section 9.5).
   */
  record AtOnce() implements NextDue {}

  /** Its expression names no time within nine years. */
  record Never() implements NextDue {}

  /** Its expression is none that is read here. */
  record Unread() implements NextDue {}

  /**
   * Of a cron expression.
   *
   * @param found when it was found due last, as its record tells
   */
  static NextDue of(TaskCondition.Cron cron, Optional<Instant> found, Instant now) {
    return found.isEmpty()
        ? new AtOnce()
        : CronTimes.of(cron.expression())
            .map(times -> times.after(now).<NextDue>map(At::new).orElseGet(Never::new))
            .orElseGet(Unread::new);
  }

  /** The first of several, as far as they are told. */
  static NextDue first(Collection<NextDue> each) {
    Stream<NextDue> at =
        each.stream()
            .flatMap(one -> one instanceof At known ? Stream.of(known) : Stream.empty())
            .min(Comparator.comparing(At::at))
            .stream()
            .map(NextDue.class::cast);
    return Stream.of(
            each.stream().filter(AtOnce.class::isInstance),
            at,
            each.stream().filter(Unread.class::isInstance),
            each.stream().filter(Never.class::isInstance))
        .flatMap(found -> found)
        .findFirst()
        .orElseGet(NoTime::new);
  }
}
