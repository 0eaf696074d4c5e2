package dev.pynmon.memory.orchestrator;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Moment;
import java.util.List;
import java.util.Optional;

/** The runs of the atomic service in memory. */
public record MemoryAtomicRuns(Guarded guard, ServiceRunTable table) implements AtomicRuns {
  private static final KeyText<Moment> CURSORS = Moment.cursors("service-runs");

  @Override
  public Page<AtomicRun> newest(PageRequest request) {
    return guard.read(
        () -> Listing.of(CURSORS, table.runs().descendingKeySet(), table::at).page(request));
  }

  @Override
  public List<AtomicRun> running(int limit) {
    return guard.read(
        () -> table.running().descendingMap().values().stream().limit(limit).toList());
  }

  @Override
  public Optional<AtomicRun> byId(String id) {
    return guard.read(() -> table.find(id));
  }
}
