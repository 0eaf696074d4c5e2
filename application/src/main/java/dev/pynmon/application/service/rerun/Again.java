package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.Collection;

/**
 * Runs invocations again for a service that has asked itself who may, and that writes into the
 * audit itself what was done: a run of many. Safe for concurrent use.
 */
public interface Again {
  /** What running one again would do. Cost: a bounded number of look-ups. */
  RerunOutlook look(Visit visit, InvocationId original, RerunChoice choice);

  /**
   * What will become of these, as far as that shows without an attempt. Cost: a few calls for each
   * 1,000 of them, and three for each 1,000 that are registered of their tasks, 10,000 of these at
   * most; whether more were left out is told.
   *
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  Foreseen foresee(Visit visit, Collection<InvocationId> originals, RerunChoice choice);

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
