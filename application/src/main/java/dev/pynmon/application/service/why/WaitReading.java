package dev.pynmon.application.service.why;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.why.Standing;
import dev.pynmon.domain.why.WaitGraph;
import dev.pynmon.domain.why.WaitingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom an invocation waits for, and whom those. Cost: a call for each step down, at most {@value
 * #MAX_STEPS}, and one for the states of all; none for those is lost to one that ended meanwhile.
 *
 * @param visit the application
 * @param standing where it stands
 */
record WaitReading(Visit visit, Standing standing) {
  private static final int MAX_STEPS = 10;
  private static final int EACH = 50;
  private static final int MAX_FOLLOWED = 500;

  WaitingRules rules() {
    Map<InvocationId, List<InvocationId>> edges = new LinkedHashMap<>();
    Set<InvocationId> met = new LinkedHashSet<>(List.of(standing.state().id()));
    List<InvocationId> open = List.copyOf(met);
    boolean isWhole = true;
    for (int step = 0; step < MAX_STEPS && !open.isEmpty(); step++) {
      Map<InvocationId, List<InvocationId>> found = waitedForBy(open);
      isWhole &= found.values().stream().allMatch(waited -> waited.size() < EACH);
      edges.putAll(found);
      open = found.values().stream().flatMap(List::stream).distinct().filter(met::add).toList();
      if (met.size() > MAX_FOLLOWED) {
        break;
      }
    }
    Map<InvocationId, InvocationState> states =
        met.size() == 1 ? Map.of() : visit.states(List.copyOf(met));
    return new WaitingRules(
        standing,
        new WaitGraph(standing.state().id(), going(edges, states), isWhole && open.isEmpty()),
        states);
  }

  private Map<InvocationId, List<InvocationId>> waitedForBy(List<InvocationId> waiters) {
    return visit
        .orchestrator(store -> store.blocking().waitedForBy(waiters, EACH))
        .available()
        .orElse(Map.of());
  }

  /** What ended is waited for no longer, though its edges may be there for a moment. */
  private static Map<InvocationId, List<InvocationId>> going(
      Map<InvocationId, List<InvocationId>> edges, Map<InvocationId, InvocationState> states) {
    Map<InvocationId, List<InvocationId>> going = new LinkedHashMap<>();
    edges.forEach(
        (waiter, waited) -> {
          List<InvocationId> left = new ArrayList<>(waited);
          left.removeIf(id -> isOver(states, id));
          if (!left.isEmpty()) {
            going.put(waiter, left);
          }
        });
    return going;
  }

  private static boolean isOver(Map<InvocationId, InvocationState> states, InvocationId id) {
    InvocationState state = states.get(id);
    return state != null && state.status().status().isFinal();
  }
}
