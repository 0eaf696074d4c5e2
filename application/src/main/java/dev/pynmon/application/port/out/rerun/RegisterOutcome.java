package dev.pynmon.application.port.out.rerun;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;

/** What became of a registration. */
public sealed interface RegisterOutcome {
  /**
   * It was written.
   *
   * @param conditionsMet how many status conditions were noted as met
   * @param conditionsUntold the ids of status conditions that speak of registrations but that only
   *     Python can evaluate: these were left out
   */
  record Registered(int conditionsMet, List<String> conditionsUntold) implements RegisterOutcome {
    public Registered {
      conditionsUntold = List.copyOf(conditionsUntold);
    }
  }

  /** Something has that id already. */
  record IdTaken() implements RegisterOutcome {}

  /**
   * One is registered already.
   *
   * @param existing which
   */
  record Existing(InvocationState existing) implements RegisterOutcome {}

  /** The original is not recorded any more. */
  record OriginalGone() implements RegisterOutcome {}

  /**
   * Nobody could resolve an argument.
   *
   * @param reference what it refers to
   */
  record ArgumentGone(DataReference reference) implements RegisterOutcome {}
}
