package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.invocation.Ending;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an invocation did itself in some time, without a hole. For one thread. */
final class OwnStretches {
  private final PathFacts facts;
  private final List<PathStretch> stretches = new ArrayList<>();
  private Instant at;

  private OwnStretches(PathFacts facts, Instant from) {
    this.facts = facts;
    this.at = from;
  }

  /** Oldest first. */
  static List<PathStretch> of(PathFacts facts, Instant from, Instant until) {
    OwnStretches own = new OwnStretches(facts, from);
    Life life = facts.life();
    Doing between = Doing.UNKNOWN;
    for (Spell spell : life.spells()) {
      own.add(earlier(spell.from(), until), between);
      own.add(earlier(spell.until(), until), Doing.in(spell));
      between = spell.how() == Ending.SILENT ? Doing.LOST : Doing.UNKNOWN;
    }
    own.add(until, between);
    return own.stretches;
  }

  private void add(Instant until, Doing doing) {
    if (until.isAfter(at)) {
      stretches.add(new PathStretch(facts.id(), at, until, doing));
      at = until;
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
