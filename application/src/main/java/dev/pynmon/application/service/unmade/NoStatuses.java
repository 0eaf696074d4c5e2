package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statuses of an orchestrator that nothing was ever registered with. */
record NoStatuses(Clock clock) implements Statuses {
  @Override
  public Page<InvocationState> page(StatusFilter filter, PageRequest page) {
    return Page.empty();
  }

  @Override
  public Map<InvocationId, InvocationState> of(Collection<InvocationId> ids) {
    return Map.of();
  }

  @Override
  public Count count(StatusFilter filter, long bound) {
    return new Count.Exact(0);
  }

  @Override
  public StatusTotals totals() {
    return new StatusTotals(Map.of());
  }

  @Override
  public Snapshot<Page<TaskKey>> tasks(PageRequest page) {
    return new Snapshot.Taken<>(Page.empty(), clock.instant(), true);
  }

  @Override
  public IdsFound startingWith(String beginning, int limit) {
    return IdsFound.of(List.of(), limit, Optional.empty());
  }
}
