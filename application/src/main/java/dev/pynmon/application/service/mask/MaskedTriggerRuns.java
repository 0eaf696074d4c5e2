package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs of triggers name no values, but the texts of damaged ones may. */
record MaskedTriggerRuns(TriggerRuns runs) implements TriggerRuns {
  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    Map<TriggerRunId, StoredTriggerRun> found = new LinkedHashMap<>(runs.of(ids));
    found.replaceAll((_, run) -> masked(run));
    return found;
  }

  @Override
  public Map<String, FoundIds<TriggerRunId>> startingWith(Collection<String> beginnings, int each) {
    return runs.startingWith(beginnings, each);
  }

  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    return masked(runs.executed(window, limit));
  }

  @Override
  public Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest page) {
    return runs.page(filter, page).map(MaskedTriggerRuns::masked);
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each) {
    return masked(runs.thatStarted(started, each));
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> causedBy(
      Collection<InvocationId> sources, int each) {
    return masked(runs.causedBy(sources, each));
  }

  @Override
  public Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each) {
    return masked(runs.ofEvents(events, each));
  }

  private static <K> Map<K, Newest<StoredTriggerRun>> masked(
      Map<K, Newest<StoredTriggerRun>> found) {
    Map<K, Newest<StoredTriggerRun>> masked = new LinkedHashMap<>(found);
    masked.replaceAll((_, newest) -> masked(newest));
    return masked;
  }

  static Newest<StoredTriggerRun> masked(Newest<StoredTriggerRun> found) {
    return new Newest<>(
        found.items().stream().map(MaskedTriggerRuns::masked).toList(), found.complete());
  }

  private static StoredTriggerRun masked(StoredTriggerRun run) {
    return switch (run) {
      case DamagedTriggerRun damaged ->
          new DamagedTriggerRun(damaged.id(), MaskedTexts.damage(damaged.damage()));
      case TriggerRun whole -> whole;
    };
  }
}
