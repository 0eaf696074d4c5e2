package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what tells the rows of a list apart: a call to the broker where something waits. */
public final class ExtrasReading {
  private final Visit visit;

  public ExtrasReading(Visit visit) {
    this.visit = visit;
  }

  /** Begins to ask about at most 1,000. */
  public Supplier<ListExtras> begin(List<InvocationState> listed) {
    List<InvocationId> waiting =
        listed.stream()
            .filter(state -> state.status().status().isAvailable())
            .map(InvocationState::id)
            .toList();
    Later<Map<InvocationId, QueueName>> queues = visit.begin(() -> queues(waiting));
    return () -> new ListExtras(queues.get());
  }

  private Map<InvocationId, QueueName> queues(List<InvocationId> waiting) {
    Map<InvocationId, QueueName> queues = new HashMap<>();
    if (!waiting.isEmpty()) {
      visit
          .broker(broker -> broker.queues().find(waiting))
          .available()
          .ifPresent(found -> found.first().forEach((id, each) -> queues.put(id, each.queue())));
    }
    return queues;
  }
}
