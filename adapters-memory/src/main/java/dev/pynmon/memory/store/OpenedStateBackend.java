package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.invocation.MemoryHistories;
import dev.pynmon.memory.invocation.MemoryOutcomes;
import dev.pynmon.memory.invocation.MemoryRecords;
import dev.pynmon.memory.runner.MemoryContexts;
import dev.pynmon.memory.workflow.MemoryWorkflows;

/** The state backend of an application, opened for reading. */
record OpenedStateBackend(Tables tables, Guarded guard) implements StateBackendStore {
  @Override
  public Records records() {
    return new MemoryRecords(guard, tables.records());
  }

  @Override
  public Histories histories() {
    return new MemoryHistories(guard, tables.histories());
  }

  @Override
  public Outcomes outcomes() {
    return new MemoryOutcomes(guard, tables.outcomes());
  }

  @Override
  public Contexts contexts() {
    return new MemoryContexts(guard, tables.contexts());
  }

  @Override
  public Workflows workflows() {
    return new MemoryWorkflows(guard, tables.workflows());
  }
}
