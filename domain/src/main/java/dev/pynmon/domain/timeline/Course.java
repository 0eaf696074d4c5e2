package dev.pynmon.domain.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The way of an invocation over the lanes.
 *
 * @param life the invocation
 * @param strands the strand that each of its spells belongs to, in the order of the spells
 * @param distinctStrands the same, each once, in the order of their beginnings
 */
record Course(Life life, List<Strand> strands, List<Strand> distinctStrands) {
  static Course of(Life life, Function<Spell, LaneId> laneOf) {
    Map<LaneId, Strand> latest = new HashMap<>(4);
    List<Strand> strands = new ArrayList<>(life.spells().size());
    List<Strand> distinct = new ArrayList<>(2);
    for (Spell spell : life.spells()) {
      LaneId lane = laneOf.apply(spell);
      Strand strand = latest.get(lane);
      if (strand == null || !strand.reaches(spell)) {
        strand = new Strand(life, lane);
        distinct.add(strand);
        latest.put(lane, strand);
      }
      strand.add(spell);
      strands.add(strand);
    }
    return new Course(life, strands, distinct);
  }
}
