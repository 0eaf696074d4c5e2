package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where re-runs of one application are written, and how its pynenc registers: the same for however
 * many, so it is looked up once. For one thread.
 */
final class Ground {
  private static final Dialect UNKNOWN = new Dialect(Workflows.AS_BEFORE, false);

  private final Visit visit;
  private final InvocationId example;
  private final Map<Boolean, Targets> targets = new HashMap<>();
  private final Map<Component, Dialect> dialects = new HashMap<>();

  /**
   * Asks nothing yet.
   *
   * @param example one that is to be run again: what begins a workflow is told of this one alone
   */
  Ground(Visit visit, InvocationId example) {
    this.visit = visit;
    this.example = example;
  }

  /**
   * Where one is written.
   *
   * @param needsClientData whether an argument of it lies in the client data store
   */
  Targets targets(boolean needsClientData) {
    return targets.computeIfAbsent(needsClientData, needed -> Targets.of(visit.app(), needed));
  }

  /** Why nothing that is registered can ever run. */
  Optional<String> problem() {
    return Pair.problem(visit.app());
  }

  /** How the pynenc of the state backend registers. A call for the first that asks. */
  Dialect ofState(Targets written) {
    return dialect(Component.STATE_BACKEND, written);
  }

  /** How that of the broker does. A call for the first that asks, where it lies elsewhere. */
  Dialect ofBroker(Targets written) {
    boolean isOneStore =
        written
            .of(Component.BROKER)
            .filter(target -> target.holds(Component.STATE_BACKEND))
            .isPresent();
    return isOneStore ? ofState(written) : dialect(Component.BROKER, written);
  }

  private Dialect dialect(Component component, Targets written) {
    return written
        .of(component)
        .map(target -> dialects.computeIfAbsent(component, _ -> target.repairs().dialect(example)))
        .orElse(UNKNOWN);
  }
}
