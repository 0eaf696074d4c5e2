package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record FakeArgumentIndex(FakeData data, Calls calls) implements ArgumentIndex {
  @Override
  public Set<InvocationId> indexed(Collection<Invocation> invocations) {
    calls.note("arguments.indexed");
    return invocations.stream()
        .map(Invocation::id)
        .filter(data.indexed::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<InvocationState> registered(TaskKey task, OnlyOne onlyOne) {
    calls.note("arguments.registered");
    return data.invocations.stream()
        .filter(each -> each.inOrchestrator && holds(each, onlyOne))
        .map(FakeInvocation::state)
        .filter(state -> state.task().equals(task))
        .filter(state -> state.status().status() == KnownStatus.REGISTERED)
        .min(Comparator.comparing(InvocationState::id));
  }

  private boolean holds(FakeInvocation invocation, OnlyOne onlyOne) {
    Map<String, String> indexed =
        data.indexed.contains(invocation.id) ? invocation.arguments() : Map.of();
    return indexed.entrySet().containsAll(onlyOne.arguments().entrySet());
  }
}
