package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

record FakeStateBackend(FakeData data, Calls calls) implements StateBackendStore, Outcomes {
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
    return this;
  }

  @Override
  public Contexts contexts() {
    return new FakeContexts(data, calls);
  }

  @Override
  public Workflows workflows() {
    return new FakeWorkflows(data, calls);
  }

  @Override
  public Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars) {
    calls.note("outcomes.of");
    Map<InvocationId, Outcome> found = new LinkedHashMap<>();
    data.invocations.those(ids).stream()
        .filter(each -> !each.outcome().equals(Outcome.NONE))
        .forEach(each -> found.put(each.id, each.outcome()));
    return found;
  }
}
