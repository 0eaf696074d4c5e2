package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks over ended invocations and tells those that may go from those that are still needed. */
final class EndedReading {
  private final EndedWalk walk;
  private final Records records;
  private final Referrers referrers;

  EndedReading(EndedWalk walk, Records records, Referrers referrers) {
    this.walk = walk;
    this.records = records;
    this.referrers = referrers;
  }

  /** The next ones; none when the walk is at its end. */
  Batch next() {
    List<InvocationState> states = walk.next(InvocationPurge.MAX_BATCH);
    if (states.isEmpty()) {
      return new Batch(0, List.of());
    }
    return new Batch(states.size(), referrers.unneeded(withRecords(states)));
  }

  private List<EndedInvocation> withRecords(List<InvocationState> states) {
    List<InvocationId> ids = states.stream().map(InvocationState::id).toList();
    Map<InvocationId, StoredInvocation> found = records.of(ids);
    return states.stream()
        .map(state -> new EndedInvocation(state, Optional.ofNullable(found.get(state.id()))))
        .toList();
  }

  /**
   * Some of them.
   *
   * @param read how many were looked at
   * @param going those that may go
   */
  record Batch(int read, List<EndedInvocation> going) {
    int kept() {
      return read - going.size();
    }
  }
}
