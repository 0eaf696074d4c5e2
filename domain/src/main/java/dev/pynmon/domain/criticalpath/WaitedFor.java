package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.invocation.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whom an invocation waited for. What a trigger or an event started is nobody that it called;
 * what outlived it, it did not wait for, nor for what ended while it did not run. One that is ever
 * paused pauses whenever it waits: then only those count that ended while it was.
 */
final class WaitedFor {
  /** Clocks of hosts differ a little, and histories are written a little later. */
  static final Duration SLACK = Duration.ofMillis(100);

  private final PathSource source;
  private final PathFacts waiter;
  private final List<Spell> pauses;

  WaitedFor(PathSource source, PathFacts waiter) {
    this.source = source;
    this.waiter = waiter;
    this.pauses = waiter.pauses();
  }

  /** The last first. */
  List<Waited> all() {
    return Stream.concat(now(), called().flatMap(child -> of(child).stream()))
        .sorted(Waited.LAST_FIRST)
        .toList();
  }

  /** Whom it called, as far as that is known. */
  Stream<PathFacts> called() {
    return waiter.called().stream()
        .flatMap(children -> children.ids().stream())
        .flatMap(id -> source.of(id).stream());
  }

  /** Edges of what ended may stay for a moment. */
  private Stream<Waited> now() {
    return waiter.life().isOver()
        ? Stream.empty()
        : source.waitedForBy(waiter.id()).stream()
            .flatMap(id -> source.of(id).stream())
            .filter(one -> !one.life().isOver())
            .map(one -> new Waited(one, one.began().orElse(began()), source.now(), Basis.EDGE));
  }

  private Instant began() {
    return waiter.began().orElse(source.now());
  }

  private Optional<Waited> of(PathFacts child) {
    return child
        .began()
        .flatMap(
            from ->
                child
                    .life()
                    .finished()
                    .map(until -> ended(child, from, until))
                    .orElseGet(() -> goingOn(child, from)));
  }

  private Optional<Waited> ended(PathFacts child, Instant from, Instant until) {
    List<Spell> waits = pauses.isEmpty() ? waiter.life().spells() : pauses;
    Basis basis = pauses.isEmpty() ? Basis.TIMES : Basis.PAUSE;
    return waits.stream()
        .filter(spell -> pauses.isEmpty() ? spell.runs() : spell.length().isPositive())
        .filter(spell -> isWithin(spell, until))
        .reduce((_, last) -> last)
        .map(spell -> new Waited(child, from, earlier(until, spell.until()), basis));
  }

  private static boolean isWithin(Spell spell, Instant moment) {
    return !moment.isBefore(spell.from().minus(SLACK))
        && !moment.isAfter(spell.until().plus(SLACK));
  }

  /** Where the orchestrator says nothing, one that is paused now waits for what goes on. */
  private Optional<Waited> goingOn(PathFacts child, Instant from) {
    boolean isPaused = pauses.stream().anyMatch(Spell::goesOn);
    return isPaused && child.life().goesOn() && source.waitedForBy(waiter.id()).isEmpty()
        ? Optional.of(new Waited(child, from, source.now(), Basis.PAUSE))
        : Optional.empty();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
