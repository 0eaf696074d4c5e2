package dev.pynmon.domain.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The way of an invocation over the lanes.
 *
 * @param life the invocation
 * @param strands the strand that each of its spells belongs to, in the order of the spells
 */
record Course(Life life, List<Strand> strands) {
  static Course of(Life life, Function<Spell, LaneId> laneOf) {
    Map<LaneId, Strand> latest = new HashMap<>();
    List<Strand> strands = new ArrayList<>(life.spells().size());
    for (Spell spell : life.spells()) {
      LaneId lane = laneOf.apply(spell);
      Strand before = latest.get(lane);
      Strand strand = before != null && before.reaches(spell) ? before : new Strand(life, lane);
      strand.add(spell);
      latest.put(lane, strand);
      strands.add(strand);
    }
    return new Course(life, strands);
  }

  /** Its strands, each once, in the order of their beginnings. */
  List<Strand> distinctStrands() {
    return List.copyOf(new LinkedHashSet<>(strands));
  }
}
