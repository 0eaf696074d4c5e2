package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

record FakeRegistrations(FakeData data, Calls calls) implements Registrations {
  @Override
  public Page<InvocationState> page(Collection<TaskKey> tasks, PageRequest page) {
    calls.note("registrations.page");
    List<InvocationState> states = states().stream().filter(s -> tasks.contains(s.task())).toList();
    return ListPages.page(states, state -> state.id().value(), page);
  }

  @Override
  public Map<TaskKey, List<InvocationState>> newest(Collection<TaskKey> tasks, int each) {
    calls.note("registrations.newest");
    Map<TaskKey, List<InvocationState>> newest = new LinkedHashMap<>();
    for (TaskKey task : tasks) {
      newest.put(task, states().stream().filter(s -> s.task().equals(task)).limit(each).toList());
    }
    newest.values().removeIf(List::isEmpty);
    return newest;
  }

  private List<InvocationState> states() {
    return data.invocations.newestFirst().stream()
        .filter(each -> each.inOrchestrator)
        .map(FakeInvocation::state)
        .toList();
  }
}
