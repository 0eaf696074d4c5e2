package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** No runner ever gave a sign of life. */
record NoHeartbeats() implements Heartbeats {
  @Override
  public Page<Heartbeat> newest(PageRequest page) {
    return Page.empty();
  }

  @Override
  public List<Heartbeat> active(Instant since, int limit) {
    return List.of();
  }

  @Override
  public Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners) {
    return Map.of();
  }

  @Override
  public RunnerCounts counts(Instant activeSince, long bound) {
    return new RunnerCounts(new Count.Exact(0), new Count.Exact(0));
  }
}
