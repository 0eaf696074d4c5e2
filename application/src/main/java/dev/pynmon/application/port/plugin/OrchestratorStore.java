package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.app.Answer;

/** What the orchestrator of an application can be asked. */
public interface OrchestratorStore {
  Statuses statuses();

  Registrations registrations();

  Blocking blocking();

  Heartbeats heartbeats();

  /** Absent in stores of pynenc 0.2.3. */
  Answer<AtomicRuns> atomicRuns();

  ArgumentIndex argumentIndex();
}
