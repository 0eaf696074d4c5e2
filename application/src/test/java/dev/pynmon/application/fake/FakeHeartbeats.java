package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

record FakeHeartbeats(FakeData data, Calls calls) implements Heartbeats {
  @Override
  public Page<Heartbeat> newest(PageRequest page) {
    calls.note("heartbeats.newest");
    return ListPages.page(data.heartbeats.reversed(), each -> each.runner().value(), page);
  }

  @Override
  public List<Heartbeat> active(Instant since, int limit) {
    calls.note("heartbeats.active");
    List<Heartbeat> active = active(since);
    Set<Heartbeat> heardLast =
        active.stream()
            .sorted(Comparator.comparing(Heartbeat::last).reversed())
            .limit(limit)
            .collect(Collectors.toSet());
    return active.stream().filter(heardLast::contains).toList();
  }

  @Override
  public Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners) {
    calls.note("heartbeats.of");
    if (runners.isEmpty() || runners.size() > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("ids: " + runners.size());
    }
    return data.heartbeats.stream()
        .filter(each -> runners.contains(each.runner()))
        .collect(Collectors.toMap(Heartbeat::runner, Function.identity()));
  }

  @Override
  public RunnerCounts counts(Instant activeSince, long bound) {
    calls.note("heartbeats.counts");
    return new RunnerCounts(
        new Count.Exact(data.heartbeats.size()), new Count.Exact(active(activeSince).size()));
  }

  private List<Heartbeat> active(Instant since) {
    return data.heartbeats.stream().filter(each -> !each.last().isBefore(since)).toList();
  }
}
