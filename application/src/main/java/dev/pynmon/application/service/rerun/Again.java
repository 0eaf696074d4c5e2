package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.Collection;
import java.util.Map;

/**
 * Runs invocations again for a service that has asked itself who may, and that writes into the
 * audit itself what was done: a run of many. Safe for concurrent use.
 */
public interface Again {
  /**
   * What keeps these from being run again, as far as that shows without an attempt; those that
   * nothing keeps are left out. Cost: a call for each 1,000 and component; where arguments are
   * changed, or a task may raise, a few for each invocation, at most 1,000, beyond which the
   * attempt alone tells.
   *
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  Map<InvocationId, RerunRefusal> refusals(
      AppKey app, Collection<InvocationId> originals, RerunChoice choice);

  /**
   * Those for which one that is registered already would stand, as pynenc's concurrency control
   * wants it, by their ids. Cost: a call for each task of which any is registered, and a few for
   * each invocation of such a task, at most 1,000; of more nothing is told.
   *
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  Map<InvocationId, InvocationState> waiting(
      AppKey app, Collection<InvocationId> originals, RerunChoice choice);

  /**
   * Registers one anew under this id, which follows from the run: so what has it already was begun
   * by the same run, which was cut off. Each store that lacks it gets its part, the message among
   * it where none waits and nobody took it, and it counts as done.
   *
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer: then this may be
   *     called once more
   */
  RerunResult rerun(AppKey app, InvocationId original, RerunChoice choice, InvocationId as);
}
