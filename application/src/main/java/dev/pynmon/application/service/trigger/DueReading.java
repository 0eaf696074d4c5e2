package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.firing.DueSum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts which due times of cron passed without a run, where a day at most is asked for and all
 * runs of it were read. Four calls.
 *
 * @param visit the application
 * @param filter which runs were read
 * @param newest these
 */
record DueReading(Visit visit, TriggerRunFilter filter, Newest<StoredTriggerRun> newest) {
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final int MAX_TRIGGERS = 500;

  Optional<DueSum> read() {
    TimeWindow window = filter.window();
    boolean isCounted =
        filter.kind().filter(ContextKind.CRON::equals).isPresent()
            && newest.complete()
            && Duration.between(window.from(), window.to()).compareTo(LONGEST) <= 0;
    return isCounted ? settled(window).flatMap(this::sum) : Optional.empty();
  }

  /** Of the time before the first run that is known nobody can tell what was to run. */
  private Optional<TimeWindow> settled(TimeWindow window) {
    Instant to = window.to().isBefore(visit.asOf()) ? window.to() : visit.asOf();
    return keptSince(window)
        .map(since -> since.isAfter(window.from()) ? since : window.from())
        .filter(from -> !from.isAfter(to))
        .map(from -> new TimeWindow(from, to));
  }

  private Optional<Instant> keptSince(TimeWindow window) {
    TimeWindow before = new TimeWindow(TimeWindow.EVER.from(), window.from());
    boolean isOlder =
        new Triggers(visit)
            .runs(runs -> runs.executed(before, 1))
            .filter(found -> !found.items().isEmpty())
            .isPresent();
    return isOlder
        ? Optional.of(window.from())
        : runs().stream().flatMap(run -> run.executedAt().stream()).min(Instant::compareTo);
  }

  private List<TriggerRun> runs() {
    return newest.items().stream().flatMap(run -> run.readable().stream()).toList();
  }

  private Optional<DueSum> sum(TimeWindow window) {
    return visit.trigger(store -> sum(store, window)).available().flatMap(found -> found);
  }

  private Optional<DueSum> sum(TriggerStore store, TimeWindow window) {
    Snapshot<Page<StoredTrigger>> all = store.definitions().all(PageRequest.first(MAX_TRIGGERS));
    return all.value()
        .map(page -> sum(store, page, window, all.isComplete() && page.next().isEmpty()));
  }

  private DueSum sum(
      TriggerStore store, Page<StoredTrigger> page, TimeWindow window, boolean isWhole) {
    List<Trigger> wanted =
        page.items().stream()
            .flatMap(stored -> stored.readable().stream())
            .filter(this::isWanted)
            .toList();
    Set<String> ids =
        wanted.stream()
            .flatMap(trigger -> trigger.conditions().stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .collect(Collectors.toSet());
    List<Trigger> asked =
        wanted.stream().filter(trigger -> ids.containsAll(trigger.conditions())).toList();
    boolean isAll =
        isWhole
            && asked.size() == wanted.size()
            && page.items().stream().noneMatch(this::mayBeWanted);
    Map<String, StoredCondition> conditions = ids.isEmpty() ? Map.of() : store.conditions().of(ids);
    Map<String, Instant> lastDue = ids.isEmpty() ? Map.of() : store.conditions().lastDue(ids);
    return DueSum.of(asked, conditions, lastDue, window, runs(), isAll);
  }

  /** One that cannot be read may be that of any task. */
  private boolean mayBeWanted(StoredTrigger stored) {
    return stored.readable().isEmpty() && filter.trigger().map(stored.id()::equals).orElse(true);
  }

  private boolean isWanted(Trigger trigger) {
    return filter.trigger().map(trigger.id()::equals).orElse(true)
        && (filter.task().isEmpty() || filter.task().equals(trigger.task()));
  }
}
