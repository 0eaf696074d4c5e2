package dev.pynmon.domain.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ways of all invocations over the lanes.
 *
 * @param all one for each invocation
 * @param byLane what is on each lane, perhaps nothing; lanes in the order in which they first
 *     appear in the data, the one of the remaining runners last
 */
record Courses(List<Course> all, Map<LaneId, List<Strand>> byLane) {
  /**
   * The ways of these invocations.
   *
   * @param served registrations that runs of the atomic service made
   * @param others lanes on which something else begins, and when
   */
  static Courses of(
      List<Life> lives, LaneNames names, ServedRegistrations served, Map<LaneId, Instant> others) {
    Registrations registrations =
        new Registrations(lives.stream().collect(Collectors.toMap(Life::id, Function.identity())));
    List<Course> courses = new ArrayList<>(lives.size());
    for (Life life : lives) {
      courses.add(
          Course.of(
              life,
              spell ->
                  served
                      .lane(life, spell)
                      .orElseGet(() -> names.of(registrations.drawnAt(life, spell)))));
    }
    return new Courses(courses, byLane(courses, others));
  }

  private static Map<LaneId, List<Strand>> byLane(
      List<Course> courses, Map<LaneId, Instant> others) {
    Map<LaneId, List<Strand>> lanes = new HashMap<>();
    Map<LaneId, Instant> first = new HashMap<>(others);
    for (Course course : courses) {
      for (Strand strand : course.distinctStrands()) {
        lanes.computeIfAbsent(strand.lane(), lane -> new ArrayList<>()).add(strand);
        first.merge(strand.lane(), strand.spells().getFirst().since(), Courses::earlier);
      }
    }
    return inOrder(lanes, first);
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Map<LaneId, List<Strand>> inOrder(
      Map<LaneId, List<Strand>> lanes, Map<LaneId, Instant> first) {
    Map<LaneId, List<Strand>> ordered = new LinkedHashMap<>();
    first.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<LaneId, Instant> e) -> e.getKey().equals(LaneId.FOLDED))
                .thenComparing(Map.Entry.comparingByValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> ordered.put(entry.getKey(), lanes.getOrDefault(entry.getKey(), List.of())));
    return ordered;
  }
}
