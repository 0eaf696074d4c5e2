package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import java.time.Clock;

/** An orchestrator that nothing was ever registered with. */
record UnmadeOrchestrator(Clock clock, boolean hasRuns) implements OrchestratorStore {
  @Override
  public Statuses statuses() {
    return new NoStatuses(clock);
  }

  @Override
  public Registrations registrations() {
    return new NoRegistrations();
  }

  @Override
  public Blocking blocking() {
    return new NoBlocking();
  }

  @Override
  public Heartbeats heartbeats() {
    return new NoHeartbeats();
  }

  @Override
  public Answer<AtomicRuns> atomicRuns() {
    return hasRuns
        ? new Answer.Available<>(new NoAtomicRuns())
        : new Answer.Missing<>(new Absence.InThisVersion());
  }

  @Override
  public ArgumentIndex argumentIndex() {
    return new NoArgumentIndex();
  }
}
