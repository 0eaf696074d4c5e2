package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;

/** A walk over ended invocations, each of which is given once. For one thread. */
@FunctionalInterface
public interface EndedWalk {
  /**
   * The next ones, which are in a final status now; none when the walk is at its end. Those that
   * were given may be removed meanwhile. Cost: an index range, or a part of a table that is walked
   * once.
   *
   * @param limit 1 to 1,000
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer
   */
  List<InvocationState> next(int limit);
}
