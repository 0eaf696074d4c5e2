package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an invocation did in the window.
 *
 * @param subject the invocation
 * @param spells its statuses there, one at least, oldest first; each bar ends no later than the
 *     next spell begins
 */
record Life(TimelineSubject subject, List<Spell> spells) {
  Life {
    spells = List.copyOf(spells);
  }

  InvocationId id() {
    return subject.id();
  }

  Instant begin() {
    return spells.getFirst().from();
  }

  Instant end() {
    return spells.getLast().until();
  }

  /** The first change that is no registration: it tells whose lane the invocation belongs to. */
  Optional<HistoryEntry> firstWork() {
    return spells.stream().filter(spell -> !spell.isRegistration()).map(Spell::entry).findFirst();
  }

  /** Its registration, when the window shows that. */
  Optional<Spell> registration() {
    return spells.stream().filter(Spell::isRegistration).findFirst();
  }

  /** True when one of its statuses lasted. */
  boolean hasBar() {
    return spells.stream().anyMatch(Spell::isBar);
  }

  /** The bar that covers a moment, its ends included. */
  Optional<Spell> barAt(Instant moment) {
    return barAt(spells, moment);
  }

  /** The bar that covers a moment among spells that follow one another. */
  static Optional<Spell> barAt(List<Spell> spells, Instant moment) {
    int index = lastBegunBy(spells, moment);
    while (index >= 0 && !spells.get(index).until().isBefore(moment)) {
      if (spells.get(index).isBarAt(moment)) {
        return Optional.of(spells.get(index));
      }
      index--;
    }
    return Optional.empty();
  }

  /** The number of the last that began by a moment; -1 for none. */
  static int lastBegunBy(List<Spell> spells, Instant moment) {
    int low = 0;
    int high = spells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spells.get(middle).from().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }
}
