package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

record FakeTriggerRuns(FakeData data, Calls calls) implements TriggerRuns {
  private static final Comparator<TriggerRun> NEWEST_FIRST =
      Comparator.comparing((TriggerRun run) -> run.executedAt().orElse(Instant.MIN))
          .thenComparing(TriggerRun::id)
          .reversed();

  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    calls.note("triggerRuns.of");
    return data.triggerRuns.stream()
        .filter(run -> ids.contains(run.id()))
        .collect(Collectors.toMap(TriggerRun::id, run -> run));
  }

  @Override
  public Map<String, FoundIds<TriggerRunId>> startingWith(Collection<String> beginnings, int each) {
    calls.note("triggerRuns.startingWith");
    List<String> all = data.triggerRuns.stream().map(run -> run.id().value()).toList();
    return beginnings.stream()
        .collect(
            Collectors.toMap(
                one -> one,
                one -> FoundIds.among(all, one, each, data.searchesAll, TriggerRunId::new)));
  }

  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    calls.note("triggerRuns.executed");
    return newest(run -> run.executedAt().filter(window::contains).isPresent(), limit);
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each) {
    calls.note("triggerRuns.thatStarted");
    return each(started, (id, run) -> run.started().equals(Optional.of(id)), each);
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> causedBy(
      Collection<InvocationId> sources, int each) {
    calls.note("triggerRuns.causedBy");
    return each(
        sources, (id, run) -> tells(run, one -> one.source().equals(Optional.of(id))), each);
  }

  @Override
  public Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each) {
    calls.note("triggerRuns.ofEvents");
    return each(events, (id, run) -> tells(run, one -> one.event().equals(Optional.of(id))), each);
  }

  /** The first of them, however many; no page follows. */
  @Override
  public Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest page) {
    calls.note("triggerRuns.page");
    List<StoredTriggerRun> all = newest(filter::accepts, data.triggerRuns.size()).items();
    return ListPages.page(all, each -> each.id().value(), page);
  }

  private static boolean tells(TriggerRun run, Predicate<Participant> fact) {
    return run.participants().stream().anyMatch(fact);
  }

  private <K> Map<K, Newest<StoredTriggerRun>> each(
      Collection<K> keys, BiPredicate<K, TriggerRun> belongs, int each) {
    Map<K, Newest<StoredTriggerRun>> found = new HashMap<>();
    for (K key : keys) {
      Newest<StoredTriggerRun> own = newest(run -> belongs.test(key, run), each);
      if (!own.items().isEmpty()) {
        found.put(key, own);
      }
    }
    return found;
  }

  private Newest<StoredTriggerRun> newest(Predicate<TriggerRun> wanted, int limit) {
    List<StoredTriggerRun> found =
        data.triggerRuns.stream()
            .filter(wanted)
            .sorted(NEWEST_FIRST)
            .map(StoredTriggerRun.class::cast)
            .limit(limit + 1L)
            .toList();
    return Newest.of(found, limit);
  }
}
