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
   * @param conditionsUntold the ids of conditions that were left out: of status conditions that
   *     speak of registrations but that only Python can evaluate, and of what watches the task
   *     beyond the first {@value #MAX_CONDITIONS}; no more than {@value #MAX_NAMED} in all
   */
  record Registered(int conditionsMet, List<String> conditionsUntold) implements RegisterOutcome {
    /** The conditions of one task that are evaluated, by id; no task has many. */
    public static final int MAX_CONDITIONS = 1_000;

    /** The conditions of one task that are known by name. */
    public static final int MAX_NAMED = 10_000;

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
