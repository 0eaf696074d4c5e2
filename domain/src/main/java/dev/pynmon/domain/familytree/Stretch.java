package dev.pynmon.domain.familytree;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the time of an invocation in which it ran, or waited to: for a runner, for what it
 * called, or to be tried again.
 *
 * @param from when it began
 * @param until when it ended, or up to when it is known to have lasted
 * @param runs whether it ran
 */
public record Stretch(Instant from, Instant until, boolean runs) {
  /**
   * The stretches of a life, oldest first; none lies over another, and between two lies what nobody
   * knows. Cost: by the number of its spells.
   */
  static List<Stretch> of(Life life) {
    List<Stretch> stretches = new ArrayList<>();
    life.spells().stream()
        .filter(spell -> spell.length().isPositive())
        .forEach(spell -> add(stretches, spell));
    return List.copyOf(stretches);
  }

  private static void add(List<Stretch> stretches, Spell spell) {
    Stretch last = stretches.isEmpty() ? null : stretches.getLast();
    if (last != null && last.runs == spell.runs() && last.until.equals(spell.from())) {
      stretches.set(stretches.size() - 1, new Stretch(last.from, spell.until(), last.runs));
    } else {
      stretches.add(new Stretch(spell.from(), spell.until(), spell.runs()));
    }
  }

  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from, until);
  }
}
