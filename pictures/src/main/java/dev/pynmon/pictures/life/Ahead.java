package dev.pynmon.pictures.life;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.why.Around;
import dev.pynmon.domain.why.ExpectedStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a life that goes on is held against: how long its task usually waits or runs, and when it is
 * expected to begin.
 *
 * @param since since when it waits, or runs
 * @param waits true while it waits for a runner
 * @param usual how long its task usually does; empty where that is not known
 * @param start when it is expected to begin
 */
record Ahead(Instant since, boolean waits, Optional<Spread> usual, Optional<ExpectedStart> start) {
  /** Of what lies further ahead than so many times what is past no more is shown. */
  private static final int MOST_TIMES = 3;

  /** Empty where it does not go on, or runs and nothing is known of its task. */
  static Optional<Ahead> of(Life life, Around around, Optional<ExpectedStart> start) {
    boolean waits =
        life.last().filter(spell -> spell.goesOn() && spell.status().isAvailable()).isPresent();
    if (!waits && !life.isRunning()) {
      return Optional.empty();
    }
    Optional<Spread> usual = waits ? around.waits() : around.runs();
    Optional<ExpectedStart> expected = start.filter(_ -> waits);
    return !waits && usual.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ahead(since(life, waits), waits, usual, expected));
  }

  /** What was taken and given back waits on; a pause does not end a run. */
  private static Instant since(Life life, boolean waits) {
    List<Spell> spells = life.spells();
    Instant since = spells.getLast().from();
    int attempt = spells.getLast().attempt();
    for (Spell spell : spells.reversed()) {
      if (waits ? spell.runs() : spell.attempt() != attempt || !spell.lasts()) {
        return since;
      }
      since = waits || spell.runs() ? spell.from() : since;
    }
    return since;
  }

  /** How much time is shown: up to the end of what is expected, where that is not far off. */
  Duration shown(Life life) {
    Duration past = life.total();
    Instant begin = life.spells().getFirst().from();
    return start
        .map(expected -> Duration.between(begin, expected.range().to()))
        .map(until -> shorter(until, past.multipliedBy(MOST_TIMES + 1)))
        .filter(until -> until.compareTo(past) > 0)
        .orElse(past);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The moments at which half, and 95 of 100, were done; only those that are shown. */
  List<Expected> moments(Instant end) {
    List<Expected> moments = new ArrayList<>();
    usual.ifPresent(
        spread -> {
          moments.add(
              new Expected(
                  since.plus(spread.median()),
                  waits ? "usual wait, p50 " : "usual run, p50 ",
                  spread.median()));
          moments.add(new Expected(since.plus(spread.p95()), "p95 ", spread.p95()));
        });
    moments.removeIf(each -> each.at().isAfter(end));
    return moments;
  }

  /**
   * A moment that is marked.
   *
   * @param at when
   * @param words what is said of it
   * @param span how long it is after the beginning
   */
  record Expected(Instant at, String words, Duration span) {}
}
