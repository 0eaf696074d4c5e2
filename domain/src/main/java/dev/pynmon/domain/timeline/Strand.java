package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an invocation did on one lane without a break: it stays in one row. */
final class Strand {
  /** A break this short, in microseconds, is none. */
  private static final long MAX_BREAK = 1_000;

  private final Life life;
  private final LaneId lane;
  private final List<Spell> spells = new ArrayList<>();
  private int row;

  Strand(Life life, LaneId lane) {
    this.life = life;
    this.lane = lane;
  }

  /** True when this spell follows without a break. */
  boolean reaches(Spell spell) {
    return Micros.of(spell.from()) - Micros.of(end()) <= MAX_BREAK;
  }

  void add(Spell spell) {
    spells.add(spell);
  }

  Life life() {
    return life;
  }

  LaneId lane() {
    return lane;
  }

  /** Oldest first, one at least. */
  List<Spell> spells() {
    return spells;
  }

  Instant begin() {
    return spells.getFirst().from();
  }

  Instant end() {
    return spells.getLast().until();
  }

  int row() {
    return row;
  }

  void putIntoRow(int number) {
    row = number;
  }

  /** Who registered the invocation, when the strand is nothing but the registration. */
  Optional<InvocationId> loneRegistrationBy() {
    return isLoneRegistration() ? Registrations.by(life, spells.getFirst()) : Optional.empty();
  }

  /** True when the strand is nothing but a registration. */
  boolean isLoneRegistration() {
    return spells.size() == 1 && spells.getFirst().isRegistration();
  }

  /**
   * The first place that the strand takes in its row. Each microsecond has three places, the end of
   * a bar, a point and the beginning of a bar: so what merely touches takes no place twice, and two
   * points at the same instant do.
   */
  long firstPlace() {
    Spell first = spells.getFirst();
    return place(first.from(), isInstant(first) ? 1 : 2);
  }

  /** The last place that the strand takes. */
  long lastPlace() {
    Spell last = spells.getLast();
    return place(last.until(), isInstant(last) ? 1 : 0);
  }

  private static long place(Instant moment, int within) {
    return Micros.of(moment) * 4 + within;
  }

  /** A bar without length is in the way as a point is. */
  private static boolean isInstant(Spell spell) {
    return Micros.of(spell.from()) == Micros.of(spell.until());
  }
}
