package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How invocations are now that stand for others. */
final class Fates {
  private Fates() {}

  /** Counts them, as far as the orchestrator answers. Cost: a call for each 10,000. */
  static BulkFates of(Visit visit, Collection<InvocationId> ids) {
    List<InvocationId> all = ids.stream().distinct().toList();
    return states(visit, all)
        .available()
        .map(known -> of(known, all.size()))
        .orElse(BulkFates.UNTOLD);
  }

  /** How they are. Cost: a call for each 10,000. */
  static Answer<Map<InvocationId, InvocationState>> states(Visit visit, List<InvocationId> ids) {
    return visit.orchestrator(store -> Batches.ask(ids, Statuses.MAX_IDS, store.statuses()::of));
  }

  private static BulkFates of(Map<InvocationId, InvocationState> states, int all) {
    Map<InvocationStatus, Integer> counts = new HashMap<>();
    states.values().forEach(state -> counts.merge(state.status().status(), 1, Integer::sum));
    return new BulkFates(counts, all - states.size());
  }
}
