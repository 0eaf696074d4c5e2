package dev.pynmon.memory.runner;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signs of life of runners in memory. */
public record MemoryHeartbeats(Guarded guard, HeartbeatTable table) implements Heartbeats {
  private static final KeyText<Moment> CURSORS = Moment.cursors("heartbeats");
  private static final Comparator<Heartbeat> BY_CREATION =
      Comparator.comparing(Heartbeat::created).thenComparing(Heartbeat::runner);
  private static final Comparator<Heartbeat> HEARD_LAST =
      Comparator.comparing(Heartbeat::last).reversed().thenComparing(BY_CREATION);

  @Override
  public Page<Heartbeat> newest(PageRequest request) {
    return guard.read(
        () -> Listing.of(CURSORS, table.byCreation().descendingKeySet(), table::at).page(request));
  }

  /** Cost: by the number of active runners. */
  @Override
  public List<Heartbeat> active(Instant since, int limit) {
    return guard.read(
        () ->
            activeSince(since).stream()
                .sorted(HEARD_LAST)
                .limit(limit)
                .sorted(BY_CREATION)
                .toList());
  }

  @Override
  public Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners) {
    return guard.read(
        () -> {
          Map<RunnerId, Heartbeat> found = new LinkedHashMap<>();
          runners.forEach(id -> table.find(id).ifPresent(beat -> found.put(id, beat)));
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public RunnerCounts counts(Instant activeSince, long bound) {
    return guard.read(
        () ->
            new RunnerCounts(
                Count.upTo(table.size(), bound),
                Count.upTo(activeSince(activeSince).stream().limit(bound).count(), bound)));
  }

  private Collection<Heartbeat> activeSince(Instant since) {
    return table.byLast().tailMap(Moment.startOf(since)).values();
  }
}
