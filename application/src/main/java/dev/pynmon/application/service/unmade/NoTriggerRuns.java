package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.util.Collection;
import java.util.Map;

/** No trigger ever ran. */
record NoTriggerRuns() implements TriggerRuns {
  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    return Map.of();
  }

  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    return Newest.none();
  }

  @Override
  public Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest page) {
    return Page.empty();
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each) {
    return Map.of();
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> causedBy(
      Collection<InvocationId> sources, int each) {
    return Map.of();
  }

  @Override
  public Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each) {
    return Map.of();
  }

  @Override
  public Map<String, FoundIds<TriggerRunId>> startingWith(Collection<String> beginnings, int each) {
    return Unmade.foundNone(beginnings);
  }
}
