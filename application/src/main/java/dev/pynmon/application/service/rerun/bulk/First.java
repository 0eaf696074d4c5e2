package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkFirst;
import java.util.List;
import java.util.Optional;

/** The first of many, with what it raised. */
final class First {
  private First() {}

  /** As it is now, as far as the stores answer. */
  static BulkFirst of(Visit visit, InvocationId id) {
    Optional<InvocationState> state =
        Fates.states(visit, List.of(id))
            .available()
            .flatMap(states -> Optional.ofNullable(states.get(id)));
    return new BulkFirst(
        id,
        state.map(known -> known.status().status()),
        Optional.ofNullable(visit.failureCauses(state.stream().toList()).get(id)));
  }
}
