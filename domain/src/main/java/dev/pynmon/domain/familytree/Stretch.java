package dev.pynmon.domain.familytree;

import dev.pynmon.domain.invocation.Ending;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an invocation of a family did for a time.
 *
 * @param from when it began
 * @param until when it ended, or up to when it is known to have lasted
 * @param kind what it did
 */
public record Stretch(Instant from, Instant until, Kind kind) {
  /** What an invocation did for a time. */
  public enum Kind {
    /** It waited: for a runner, for what it called, or to be tried again. */
    WAITED,
    /** It ran. */
    RAN,
    /** Nobody worked on it: its runner had fallen silent. */
    LOST
  }

  /**
   * The stretches of a life, oldest first; none lies over another, and between two lies what nobody
   * knows. Cost: by the number of its spells.
   */
  public static List<Stretch> of(Life life) {
    List<Stretch> stretches = new ArrayList<>();
    Optional<Instant> silentSince = Optional.empty();
    for (Spell spell : life.spells()) {
      silentSince.ifPresent(since -> add(stretches, since, spell.from(), Kind.LOST));
      add(stretches, spell.from(), spell.until(), spell.runs() ? Kind.RAN : Kind.WAITED);
      silentSince = Optional.of(spell.until()).filter(_ -> spell.how() == Ending.SILENT);
    }
    silentSince.ifPresent(since -> add(stretches, since, life.present().now(), Kind.LOST));
    return List.copyOf(stretches);
  }

  private static void add(List<Stretch> stretches, Instant from, Instant until, Kind kind) {
    Stretch last = stretches.isEmpty() ? null : stretches.getLast();
    if (!until.isAfter(from)) {
      return;
    }
    if (last != null && last.kind == kind && last.until.equals(from)) {
      stretches.set(stretches.size() - 1, new Stretch(last.from, until, kind));
    } else {
      stretches.add(new Stretch(from, until, kind));
    }
  }

  /** How long all of a kind lasted. */
  public static Duration sum(List<Stretch> stretches, Kind kind) {
    return stretches.stream()
        .filter(stretch -> stretch.kind == kind)
        .map(Stretch::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from, until);
  }
}
