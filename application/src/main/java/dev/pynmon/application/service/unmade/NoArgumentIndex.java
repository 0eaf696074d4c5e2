package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** No argument was ever indexed. */
record NoArgumentIndex() implements ArgumentIndex {
  @Override
  public Set<InvocationId> indexed(Collection<Invocation> invocations) {
    return Set.of();
  }

  @Override
  public Optional<InvocationState> registered(TaskKey task, OnlyOne onlyOne) {
    return Optional.empty();
  }
}
