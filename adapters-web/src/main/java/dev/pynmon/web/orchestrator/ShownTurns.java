package dev.pynmon.web.orchestrator;

import dev.pynmon.domain.orchestrator.ServiceSlot;
import java.util.List;
import java.util.stream.Stream;

/** As many turns as a page or picture holds. */
final class ShownTurns {
  /** So many turns with their runners stay below 250 KB. */
  static final int MAX_LISTED = 200;

  /** So many lanes can still be told apart. */
  static final int MAX_DRAWN = 40;

  private ShownTurns() {}

  /** The first turns; the present one is always among them. */
  static List<ServiceSlot> of(List<ServiceSlot> turns, int most) {
    if (turns.size() <= most) {
      return turns;
    }
    return turns.stream()
        .skip(most)
        .filter(ServiceSlot::owner)
        .findFirst()
        .map(present -> Stream.concat(turns.stream().limit(most - 1), Stream.of(present)).toList())
        .orElseGet(() -> turns.subList(0, most));
  }
}
