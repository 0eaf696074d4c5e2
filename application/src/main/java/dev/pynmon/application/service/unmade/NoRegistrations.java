package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Nothing was ever registered. */
record NoRegistrations() implements Registrations {
  @Override
  public Page<InvocationState> page(Collection<TaskKey> tasks, PageRequest page) {
    return Page.empty();
  }

  @Override
  public Map<TaskKey, List<InvocationState>> newest(Collection<TaskKey> tasks, int each) {
    return Map.of();
  }
}
