package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.domain.app.Answer;

/**
 * What may be done again or repaired for one application in one store. Nothing is opened for
 * writing before the first write. Safe for concurrent use.
 */
public interface AppRepairs {
  /** Registers invocations. */
  Registrar registrar();

  /** Puts stranded invocations back into a queue. */
  Requeuer requeuer();

  /** Frees the atomic service. Absent in stores of pynenc 0.2.3. */
  Answer<SchedulerRepair> scheduler();
}
