package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.StateBackendStore;

record FakeStateBackend(FakeData data, Calls calls) implements StateBackendStore {
  @Override
  public Records records() {
    return new FakeRecords(data, calls);
  }

  @Override
  public Histories histories() {
    return new FakeHistories(data, calls);
  }

  @Override
  public Outcomes outcomes() {
    return new FakeOutcomes(data, calls);
  }

  @Override
  public Contexts contexts() {
    return new FakeContexts(data, calls);
  }

  @Override
  public Workflows workflows() {
    return new FakeWorkflows(data, calls);
  }
}
