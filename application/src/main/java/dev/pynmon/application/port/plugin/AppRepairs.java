package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;

/**
 * What may be done again or repaired for one application in one store. Nothing is opened for
 * writing before the first write. Safe for concurrent use.
 */
public interface AppRepairs {
  /**
   * How the pynenc that works here registers invocations. Cost: a few look-ups.
   *
   * @param original the invocation that is to be run again
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer
   */
  Dialect dialect(InvocationId original);

  /** Registers invocations. */
  Registrar registrar();

  /** Puts stranded invocations back into a queue. */
  Requeuer requeuer();

  /** Frees the atomic service. Absent in stores of pynenc 0.2.3. */
  Answer<SchedulerRepair> scheduler();
}
