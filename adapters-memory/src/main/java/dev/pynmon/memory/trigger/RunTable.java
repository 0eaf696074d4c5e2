package dev.pynmon.memory.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.memory.access.Uses;
import dev.pynmon.memory.list.TimeIndex;
import dev.pynmon.memory.list.Timed;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The recorded runs of triggers. Guarded by the lock of its application. */
public final class RunTable {
  private static final String ALL = "";

  private final NavigableMap<TriggerRunId, TriggerRun> facts = new TreeMap<>();
  private final Map<TriggerRunId, StoredTriggerRun> records = new HashMap<>();
  private final TimeIndex<String, StoredTriggerRun> executed = new TimeIndex<>();
  private final TimeIndex<InvocationId, StoredTriggerRun> byStarted = new TimeIndex<>();
  private final TimeIndex<InvocationId, StoredTriggerRun> bySource = new TimeIndex<>();
  private final TimeIndex<EventId, StoredTriggerRun> byEvent = new TimeIndex<>();
  private final TimeIndex<String, StoredTriggerRun> byValid = new TimeIndex<>();
  private final Uses<String> services = new Uses<>();

  /** The ids of all runs. */
  NavigableSet<TriggerRunId> ids() {
    return facts.navigableKeySet();
  }

  /**
   * Records a run, or records it anew: its id tells.
   *
   * @param run what the indexes say
   * @param record what is to be read, which may be damaged
   */
  public void put(TriggerRun run, StoredTriggerRun record) {
    remove(run.id());
    facts.put(run.id(), run);
    records.put(run.id(), record);
    Timed place = place(run);
    executed.add(ALL, place, record);
    run.service().run().ifPresent(services::add);
    run.started().ifPresent(id -> byStarted.add(id, place, record));
    run.participants()
        .forEach(
            participant -> {
              participant.source().ifPresent(id -> bySource.add(id, place, record));
              participant.event().ifPresent(id -> byEvent.add(id, place, record));
              participant.validCondition().ifPresent(id -> byValid.add(id, place, record));
            });
  }

  private static Timed place(TriggerRun run) {
    return new Timed(run.executedAt().orElse(Instant.EPOCH), run.id().value());
  }

  /** Forgets the runs that were executed before this. */
  public void removeOlderThan(Instant moment) {
    executed.before(ALL, moment).forEach(run -> remove(run.id()));
  }

  /**
   * Those that one of these events took part in, those that were executed before this, and of the
   * others the oldest above a number; 0 for any.
   */
  public Set<TriggerRunId> dispensable(List<EventId> events, Instant moment, long most) {
    Set<TriggerRunId> gone = new LinkedHashSet<>();
    events.stream()
        .flatMap(event -> byEvent.newest(event, facts.size()).items().stream())
        .forEach(run -> gone.add(run.id()));
    executed.before(ALL, moment).forEach(run -> gone.add(run.id()));
    long over = most == 0 ? 0 : facts.size() - gone.size() - most;
    if (over > 0) {
      gone.addAll(oldest(over, gone));
    }
    return gone;
  }

  private List<TriggerRunId> oldest(long number, Set<TriggerRunId> others) {
    return executed.oldest(ALL, number + others.size()).stream()
        .map(StoredTriggerRun::id)
        .filter(id -> !others.contains(id))
        .limit(number)
        .toList();
  }

  public void remove(TriggerRunId id) {
    records.remove(id);
    Optional.ofNullable(facts.remove(id)).ifPresent(this::unlist);
  }

  private void unlist(TriggerRun run) {
    Timed place = place(run);
    executed.remove(ALL, place);
    run.service().run().ifPresent(services::remove);
    run.started().ifPresent(id -> byStarted.remove(id, place));
    run.participants()
        .forEach(
            participant -> {
              participant.source().ifPresent(id -> bySource.remove(id, place));
              participant.event().ifPresent(id -> byEvent.remove(id, place));
              participant.validCondition().ifPresent(id -> byValid.remove(id, place));
            });
  }

  public void clear() {
    facts.clear();
    records.clear();
    executed.clear();
    byStarted.clear();
    bySource.clear();
    byEvent.clear();
    byValid.clear();
    services.clear();
  }

  public int size() {
    return facts.size();
  }

  /** True when a recorded run was executed by this run of the atomic service. */
  public boolean names(String serviceRun) {
    return services.has(serviceRun);
  }

  Optional<StoredTriggerRun> find(TriggerRunId id) {
    return Optional.ofNullable(records.get(id));
  }

  Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    return executed.newest(ALL, window, limit);
  }

  WantedRuns wanted(TriggerRunFilter filter) {
    return new WantedRuns(executed.in(ALL, filter.window()), filter);
  }

  /** What stands at a place of {@link #wanted}. */
  StoredTriggerRun at(Timed place) {
    return find(new TriggerRunId(place.id())).orElseThrow();
  }

  Newest<StoredTriggerRun> thatUsed(String validCondition, int limit) {
    return byValid.newest(validCondition, limit);
  }

  Newest<StoredTriggerRun> thatStarted(InvocationId invocation, int limit) {
    return byStarted.newest(invocation, limit);
  }

  Newest<StoredTriggerRun> causedBy(InvocationId source, int limit) {
    return bySource.newest(source, limit);
  }

  Newest<StoredTriggerRun> ofEvent(EventId event, int limit) {
    return byEvent.newest(event, limit);
  }
}
