package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.orchestrator.MemoryArgumentIndex;
import dev.pynmon.memory.orchestrator.MemoryAtomicRuns;
import dev.pynmon.memory.orchestrator.MemoryBlocking;
import dev.pynmon.memory.orchestrator.MemoryRegistrations;
import dev.pynmon.memory.orchestrator.MemoryStatuses;
import dev.pynmon.memory.runner.MemoryHeartbeats;

/** The orchestrator of an application, opened for reading. */
record OpenedOrchestrator(MemoryApp app, Guarded guard) implements OrchestratorStore {
  @Override
  public Statuses statuses() {
    return new MemoryStatuses(guard, app.tables().invocations());
  }

  @Override
  public Registrations registrations() {
    return new MemoryRegistrations(guard, app.tables().invocations());
  }

  @Override
  public Blocking blocking() {
    return new MemoryBlocking(guard, app.tables().edges(), app.tables().invocations());
  }

  @Override
  public Heartbeats heartbeats() {
    return new MemoryHeartbeats(guard, app.tables().heartbeats());
  }

  @Override
  public ArgumentIndex argumentIndex() {
    return new MemoryArgumentIndex(guard, app.tables().invocations());
  }

  @Override
  public Answer<AtomicRuns> atomicRuns() {
    return app.release().hasServiceRuns()
        ? new Answer.Available<>(new MemoryAtomicRuns(guard, app.tables().serviceRuns()))
        : new Answer.Missing<>(new Absence.InThisVersion());
  }
}
