package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.StateBackendStore;

/** A state backend whose values are without what is hidden. */
record MaskedStateBackend(StateBackendStore store, MaskedTexts texts) implements StateBackendStore {
  @Override
  public Records records() {
    return new MaskedRecords(store.records(), texts);
  }

  @Override
  public Histories histories() {
    return store.histories();
  }

  @Override
  public Changes changes() {
    return store.changes();
  }

  @Override
  public Outcomes outcomes() {
    return new MaskedOutcomes(store.outcomes(), texts);
  }

  @Override
  public Contexts contexts() {
    return store.contexts();
  }

  @Override
  public Workflows workflows() {
    return new MaskedWorkflows(store.workflows(), texts);
  }
}
