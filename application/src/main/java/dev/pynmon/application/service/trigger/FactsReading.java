package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.PurgeSettings;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.Facts;
import dev.pynmon.domain.trigger.firing.RunClaims;
import dev.pynmon.domain.trigger.firing.RunIds;
import dev.pynmon.domain.trigger.firing.Service;
import dev.pynmon.domain.trigger.firing.Waiting;
import dev.pynmon.domain.trigger.firing.Waiting.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads what tells whether triggers fired: what need not wait for one another at the same time.
 *
 * @param visit the application
 * @param catalogues what its code says of its tasks
 */
record FactsReading(Visit visit, Catalogues catalogues) {
  /** What was looked for in the background is as good as now so long. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final Waiting LOOKED_FOR = new Waiting(List.of(), Known.LOOKED_FOR);

  Facts of(
      List<StoredTrigger> triggers,
      TriggerRunFilter filter,
      int most,
      Supplier<? extends Service> service) {
    List<String> all =
        triggers.stream()
            .flatMap(each -> each.readable().stream())
            .flatMap(each -> each.conditions().stream())
            .distinct()
            .toList();
    List<String> ids = all.stream().limit(PageRequest.MAX_LIMIT).toList();
    Later<Answer<Map<String, StoredCondition>>> found = visit.begin(() -> conditions(ids));
    Later<Answer<Map<String, Instant>>> times = visit.begin(() -> due(ids));
    Later<Waiting> waiting = visit.begin(() -> waiting(ids));
    Later<Service> turn = visit.begin(service);
    Answer<Newest<TriggerRun>> runs = runs(filter, most);
    Optional<Map<String, Instant>> due = times.get().available();
    Optional<Instant> since = new KeptRuns(visit).since(runs, due.orElse(Map.of()).values());
    Facts facts =
        new Facts(
            visit.asOf(),
            read(all, ids, found.get().available().filter(_ -> due.isPresent())),
            due.orElse(Map.of()),
            runs,
            new PurgeSettings(visit.app()).defaults().events(),
            since,
            registered(),
            waiting.get(),
            RunClaims.UNKNOWN,
            new ServiceSettings(visit.app()).looksForTimes(),
            turn.get());
    List<TriggerRunId> expected = expected(triggers, facts);
    Later<RunClaims> claims = visit.begin(() -> claims(expected));
    Answer<Newest<TriggerRun>> kept = new ExpectedRuns(visit).with(runs, expected);
    return facts.with(kept).with(claims.get());
  }

  private Answer<Map<String, StoredCondition>> conditions(List<String> ids) {
    return ids.isEmpty()
        ? new Answer.Available<>(Map.of())
        : visit.trigger(store -> store.conditions().of(ids));
  }

  private Answer<Map<String, Instant>> due(List<String> ids) {
    return ids.isEmpty()
        ? new Answer.Available<>(Map.of())
        : visit.trigger(store -> store.conditions().lastDue(ids));
  }

  /** What was not asked, or not told, is not as if it were not there. */
  private static Map<String, StoredCondition> read(
      List<String> all, List<String> asked, Optional<Map<String, StoredCondition>> found) {
    Map<String, StoredCondition> read = new HashMap<>(found.orElse(Map.of()));
    all.stream()
        .skip(found.isPresent() ? asked.size() : 0)
        .forEach(id -> read.put(id, new UnreadCondition(id)));
    return read;
  }

  private Waiting waiting(List<String> ids) {
    return ids.isEmpty()
        ? new Waiting(List.of(), Known.ALL)
        : switch (visit.trigger(store -> store.validConditions().waiting(ids, RunIds.MOST + 1))) {
          case Answer.Missing<Snapshot<Map<String, Newest<StoredValidCondition>>>> _ ->
              new Waiting(List.of(), Known.UNTOLD);
          case Answer.Available<Snapshot<Map<String, Newest<StoredValidCondition>>>> there ->
              waiting(there.value(), ids.size());
        };
  }

  private Waiting waiting(Snapshot<Map<String, Newest<StoredValidCondition>>> snapshot, int asked) {
    return snapshot instanceof Snapshot.Taken<Map<String, Newest<StoredValidCondition>>> taken
        ? waiting(taken, asked)
        : LOOKED_FOR;
  }

  private Waiting waiting(
      Snapshot.Taken<Map<String, Newest<StoredValidCondition>>> taken, int asked) {
    Optional<Instant> asOf = Optional.of(taken.asOf()).filter(visit.asOf().minus(FRESH)::isAfter);
    Known known = known(taken, asked);
    return new Waiting(
        readable(taken.taken()),
        known == Known.ALL && asOf.isPresent() ? Known.EARLIER : known,
        asOf);
  }

  private static List<ValidCondition> readable(Map<String, Newest<StoredValidCondition>> found) {
    return found.values().stream()
        .flatMap(some -> some.items().stream())
        .flatMap(each -> each.readable().stream())
        .toList();
  }

  /** Of a condition of which some are known, others change nothing. */
  private static Known known(
      Snapshot.Taken<Map<String, Newest<StoredValidCondition>>> taken, int asked) {
    boolean isAll =
        asked < PageRequest.MAX_LIMIT
            && taken.taken().values().stream()
                .allMatch(some -> some.complete() || !some.items().isEmpty());
    return !taken.complete() ? Known.LOOKED_FOR : isAll ? Known.ALL : Known.FIRST;
  }

  private static List<TriggerRunId> expected(List<StoredTrigger> triggers, Facts facts) {
    return triggers.stream()
        .flatMap(each -> each.readable().stream())
        .flatMap(each -> RunIds.expected(each, facts))
        .limit(PageRequest.MAX_LIMIT)
        .toList();
  }

  private RunClaims claims(List<TriggerRunId> expected) {
    return expected.isEmpty()
        ? RunClaims.UNKNOWN
        : visit
            .trigger(store -> claims(store.validConditions(), expected))
            .available()
            .orElse(RunClaims.UNKNOWN);
  }

  private static RunClaims claims(ValidConditions store, List<TriggerRunId> expected) {
    return new RunClaims(
        store.claimed(expected), expected.size() < PageRequest.MAX_LIMIT, store.claimsKept());
  }

  private Answer<Newest<TriggerRun>> runs(TriggerRunFilter filter, int most) {
    Triggers triggers = new Triggers(visit);
    return triggers.orWhyNot(
        triggers
            .runs(runs -> NewestRuns.of(runs, filter, most))
            .map(
                newest ->
                    new Newest<>(
                        newest.items().stream().flatMap(run -> run.readable().stream()).toList(),
                        newest.complete(),
                        newest.searchedBackTo())));
  }

  private Optional<Set<TaskKey>> registered() {
    return catalogues.of(visit) instanceof TaskCatalogueResult.Known known
        ? Optional.of(
            known.catalogue().tasks().stream()
                .map(RegisteredTask::key)
                .collect(Collectors.toUnmodifiableSet()))
        : Optional.empty();
  }
}
