package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.application.port.in.trigger.TriggerRunRows;
import dev.pynmon.application.port.in.trigger.TriggerRunsQuery;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.query.AskedWalk;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunTally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs of triggers: the newest are summed up with the states of what they started, and a page of
 * them is shown with what more is known of that.
 */
public final class ListTriggerRunsService implements ListTriggerRunsUseCase {
  private final AppDirectory apps;

  public ListTriggerRunsService(AppDirectory apps) {
    this.apps = apps;
  }

  @Override
  public TriggerRunList list(TriggerRunsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<KnownTriggers> known = visit.begin(() -> KnownTriggers.read(visit));
      SoughtTrigger sought = sought(query, known);
      Answer<TriggerRunList.Part> part = part(visit, meaning(query, sought));
      return new TriggerRunList(
          visit.asOf(), sought, known.get().tasks(), part, visit.missingBeside(Component.TRIGGER));
    }
  }

  @Override
  public TriggerRunRows rows(TriggerRunsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<KnownTriggers> known = visit.begin(() -> KnownTriggers.read(visit));
      TriggerRunsQuery meant = meaning(query, sought(query, known));
      Triggers triggers = new Triggers(visit);
      Answer<Page<StoredTriggerRun>> page =
          triggers.orWhyNot(
              meant.failed()
                  ? failed(visit, triggers, meant)
                  : triggers.runs(runs -> page(runs, meant, walk(visit, meant))));
      return new TriggerRunRows(
          visit.asOf(), page, page.available().map(part -> rows(visit, part)).orElse(Map.of()));
    }
  }

  private static SoughtTrigger sought(TriggerRunsQuery query, Later<KnownTriggers> known) {
    return query
        .filter()
        .trigger()
        .map(text -> known.get().sought(text))
        .orElseGet(SoughtTrigger.Any::new);
  }

  /** The runs of the one trigger that is meant, where only the beginning of its id is known. */
  private static TriggerRunsQuery meaning(TriggerRunsQuery query, SoughtTrigger sought) {
    return sought instanceof SoughtTrigger.One one ? query.ofTrigger(one.id()) : query;
  }

  private static Answer<TriggerRunList.Part> part(Visit visit, TriggerRunsQuery query) {
    Triggers triggers = new Triggers(visit);
    return triggers.orWhyNot(
        triggers
            .runs(runs -> NewestRuns.of(runs, query.filter(), MAX_SUMMED))
            .flatMap(newest -> part(visit, triggers, query, newest)));
  }

  private static Optional<TriggerRunList.Part> part(
      Visit visit, Triggers triggers, TriggerRunsQuery query, Newest<StoredTriggerRun> newest) {
    Optional<AskedWalk<StoredTriggerRun>> walk = walk(visit, query);
    Newest<StoredTriggerRun> wanted = wanted(walk, newest);
    Map<InvocationId, InvocationStatus> states = states(visit, wanted.items());
    Optional<Page<StoredTriggerRun>> page =
        query.failed()
            ? Optional.of(failed(newest, wanted, states))
            : triggers.runs(runs -> page(runs, query, walk));
    return page.map(
        shown ->
            new TriggerRunList.Part(
                shown,
                rows(visit, shown),
                TriggerRunTally.of(wanted, states),
                new DueReading(visit, query.filter(), newest).read()));
  }

  private static Newest<StoredTriggerRun> wanted(
      Optional<AskedWalk<StoredTriggerRun>> walk, Newest<StoredTriggerRun> newest) {
    return walk.map(each -> newest.filter(Set.copyOf(each.holding(newest.items()))::contains))
        .orElse(newest);
  }

  private static Optional<Page<StoredTriggerRun>> failed(
      Visit visit, Triggers triggers, TriggerRunsQuery query) {
    return triggers
        .runs(runs -> NewestRuns.of(runs, query.filter(), MAX_SUMMED))
        .map(newest -> failed(visit, newest, wanted(walk(visit, query), newest)));
  }

  private static Page<StoredTriggerRun> failed(
      Visit visit, Newest<StoredTriggerRun> newest, Newest<StoredTriggerRun> wanted) {
    return failed(newest, wanted, states(visit, wanted.items()));
  }

  private static Optional<AskedWalk<StoredTriggerRun>> walk(Visit visit, TriggerRunsQuery query) {
    return query
        .search()
        .map(
            search ->
                new AskedWalk<>(
                    search,
                    runs -> RunFacts.of(runs, states(visit, search, runs)),
                    run -> run.readable().flatMap(TriggerRun::executedAt)));
  }

  /** Read only where they are asked for. */
  private static Map<InvocationId, InvocationStatus> states(
      Visit visit, Search search, List<StoredTriggerRun> runs) {
    return search.isAbout(Field.STATUS, "") ? states(visit, runs) : Map.of();
  }

  private static Page<StoredTriggerRun> page(
      TriggerRuns runs, TriggerRunsQuery query, Optional<AskedWalk<StoredTriggerRun>> walk) {
    return walk.map(each -> each.part(part -> runs.page(query.filter(), part), query.page()).page())
        .orElseGet(() -> runs.page(query.filter(), query.page()));
  }

  private static Map<InvocationId, InvocationStatus> states(
      Visit visit, List<StoredTriggerRun> runs) {
    Map<InvocationId, InvocationStatus> states = new HashMap<>();
    visit
        .states(started(runs).toList())
        .forEach((id, state) -> states.put(id, state.status().status()));
    return states;
  }

  private static Stream<InvocationId> started(List<StoredTriggerRun> runs) {
    return runs.stream()
        .flatMap(run -> run.readable().stream())
        .flatMap(run -> run.started().stream())
        .distinct();
  }

  /** With how far was looked where that is not to the end. */
  private static Page<StoredTriggerRun> failed(
      Newest<StoredTriggerRun> newest,
      Newest<StoredTriggerRun> wanted,
      Map<InvocationId, InvocationStatus> states) {
    List<StoredTriggerRun> failed =
        wanted.items().stream()
            .filter(
                run ->
                    run.readable()
                        .flatMap(read -> read.started())
                        .filter(id -> states.get(id) == KnownStatus.FAILED)
                        .isPresent())
            .toList();
    List<StoredTriggerRun> shown = failed.subList(0, Math.min(MAX_FAILED, failed.size()));
    Optional<Instant> lookedBackTo =
        shown.size() < failed.size()
            ? TriggerRunTally.oldest(shown)
            : newest.complete() ? Optional.empty() : TriggerRunTally.oldest(newest.items());
    return new Page<>(shown, Optional.empty(), Optional.empty(), lookedBackTo);
  }

  private static Map<InvocationId, InvocationRow> rows(Visit visit, Page<StoredTriggerRun> page) {
    return new InvocationRows(visit).byId(started(page.items()).toList());
  }
}
