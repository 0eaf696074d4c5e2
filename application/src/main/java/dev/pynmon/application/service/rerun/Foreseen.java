package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Map;

/**
 * What will become of invocations that are to be run again, as far as that shows without an
 * attempt. Those that nothing keeps from it stand in neither map.
 *
 * @param refusals what keeps some from it
 * @param waiting those for which one that is registered already would stand, as pynenc's
 *     concurrency control wants it, with that
 * @param controlled those that stand in neither map and that concurrency control asks about
 * @param notes sentences on what else to know
 */
public record Foreseen(
    Map<InvocationId, RerunRefusal> refusals,
    Map<InvocationId, InvocationState> waiting,
    Map<InvocationId, ControlledCall> controlled,
    List<String> notes) {
  public Foreseen {
    refusals = Map.copyOf(refusals);
    waiting = Map.copyOf(waiting);
    controlled = Map.copyOf(controlled);
    notes = List.copyOf(notes);
  }

  /** Of tasks without concurrency control. */
  public Foreseen(
      Map<InvocationId, RerunRefusal> refusals,
      Map<InvocationId, InvocationState> waiting,
      List<String> notes) {
    this(refusals, waiting, Map.of(), notes);
  }
}
