package dev.pynmon.application.service.log;

import static dev.pynmon.application.port.in.log.ExplainLogUseCase.MAX_CHOICES;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.Explained.Trace;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.log.IdCompletion.Candidates;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Events, runs of triggers, and the triggers and conditions that took part in these, or in what was
 * executed in the time of the log.
 *
 * @param around the time of the log; empty when it tells none
 */
record TriggerLookUp(Visit visit, Optional<TimeWindow> around) {
  /** Looks them up and notes what is known. */
  void of(Mentioned mentioned, Findings findings) {
    Newest<StoredTriggerRun> executed = wanted(mentioned) ? executed() : Newest.none();
    events(mentioned, findings);
    Map<TriggerRunId, StoredTriggerRun> runs = runs(mentioned, findings, executed);
    parts(mentioned, findings, Stream.concat(runs.values().stream(), executed.items().stream()));
  }

  private static boolean wanted(Mentioned mentioned) {
    return Stream.of(LogSubject.TRIGGER, LogSubject.CONDITION, LogSubject.VALID_CONDITION)
        .anyMatch(subject -> !mentioned.wholes(subject).isEmpty());
  }

  private Newest<StoredTriggerRun> executed() {
    return around
        .flatMap(
            window ->
                triggers()
                    .runs(runs -> runs.executed(window, ShowTimelineUseCase.MAX_TRIGGER_RUNS)))
        .orElse(new Newest<>(List.of(), false));
  }

  private Triggers triggers() {
    return new Triggers(visit);
  }

  private Explained none() {
    return visit.lacks(Component.TRIGGER) ? new Explained.NotLookedUp() : new Explained.Unknown();
  }

  private void events(Mentioned mentioned, Findings findings) {
    List<String> wholes = mentioned.wholes(LogSubject.EVENT);
    List<String> parts = mentioned.parts(LogSubject.EVENT);
    IdCompletion completion =
        IdCompletion.of(
            parts,
            wholes,
            left -> candidates(triggers().events(all -> all.startingWith(left, MAX_CHOICES))));
    List<EventId> ids =
        Stream.concat(wholes.stream(), completion.ids()).distinct().map(EventId::new).toList();
    Map<EventId, StoredEvent> known =
        triggers().events(all -> Batches.ask(ids, all::of)).orElse(Map.of());
    Set<EventId> gone = stillNamed(ids.stream().filter(id -> !known.containsKey(id)).toList());
    findings.putAll(LogSubject.EVENT, wholes, id -> event(known, gone, id));
    findings.putParts(LogSubject.EVENT, parts, completion, id -> event(known, gone, id), none());
  }

  /** Events go before the runs that they took part in, where only they are purged. */
  private Set<EventId> stillNamed(List<EventId> lost) {
    List<EventId> first = lost.subList(0, Math.min(PageRequest.MAX_LIMIT, lost.size()));
    return first.isEmpty()
        ? Set.of()
        : triggers().runs(runs -> runs.ofEvents(first, 1).keySet()).orElse(Set.of());
  }

  private static <I> Map<String, Candidates> candidates(Optional<Map<String, FoundIds<I>>> found) {
    Map<String, Candidates> candidates = new HashMap<>();
    found.orElse(Map.of()).forEach((part, ids) -> candidates.put(part, Candidates.of(ids)));
    return candidates;
  }

  private Explained event(Map<EventId, StoredEvent> known, Set<EventId> gone, String id) {
    EventId event = new EventId(id);
    if (gone.contains(event)) {
      return new Explained.Gone(id, Trace.TRIGGER_RUN);
    }
    return Optional.ofNullable(known.get(event))
        .<Explained>map(record -> new Explained.Found(new LogThing.OfEvent(record), false))
        .orElseGet(this::none);
  }

  private Map<TriggerRunId, StoredTriggerRun> runs(
      Mentioned mentioned, Findings findings, Newest<StoredTriggerRun> executed) {
    List<String> wholes = mentioned.wholes(LogSubject.TRIGGER_RUN);
    List<String> parts = mentioned.parts(LogSubject.TRIGGER_RUN);
    Map<TriggerRunId, StoredTriggerRun> known = new LinkedHashMap<>();
    executed.items().forEach(run -> known.put(run.id(), run));
    List<String> candidates =
        Stream.concat(wholes.stream(), known.keySet().stream().map(TriggerRunId::value)).toList();
    IdCompletion completion =
        IdCompletion.of(
            parts,
            candidates,
            left -> candidates(triggers().runs(all -> all.startingWith(left, MAX_CHOICES))));
    List<TriggerRunId> ids =
        Stream.concat(wholes.stream(), completion.ids())
            .distinct()
            .map(TriggerRunId::new)
            .filter(id -> !known.containsKey(id))
            .toList();
    triggers().runs(all -> Batches.ask(ids, all::of)).ifPresent(known::putAll);
    findings.putAll(LogSubject.TRIGGER_RUN, wholes, id -> run(known, id));
    findings.putParts(LogSubject.TRIGGER_RUN, parts, completion, id -> run(known, id), none());
    return known;
  }

  private Explained run(Map<TriggerRunId, StoredTriggerRun> known, String id) {
    return Optional.ofNullable(known.get(new TriggerRunId(id)))
        .<Explained>map(run -> new Explained.Found(new LogThing.OfTriggerRun(run), false))
        .orElseGet(this::none);
  }

  /** No store is asked for triggers and conditions: what took part in a run is known by it. */
  private static void parts(Mentioned mentioned, Findings findings, Stream<StoredTriggerRun> runs) {
    Map<LogSubject, Map<String, TriggerRunId>> named = new HashMap<>();
    runs.flatMap(run -> run.readable().stream()).forEach(run -> name(named, run));
    for (LogSubject subject :
        List.of(LogSubject.TRIGGER, LogSubject.CONDITION, LogSubject.VALID_CONDITION)) {
      Map<String, TriggerRunId> known = named.getOrDefault(subject, Map.of());
      findings.putAll(subject, mentioned.wholes(subject), id -> part(subject, id, known));
    }
  }

  private static void name(Map<LogSubject, Map<String, TriggerRunId>> named, TriggerRun run) {
    note(named, LogSubject.TRIGGER, Stream.of(run.trigger()), run);
    note(named, LogSubject.CONDITION, conditions(run, Participant::condition), run);
    note(named, LogSubject.VALID_CONDITION, conditions(run, Participant::validCondition), run);
  }

  private static Stream<String> conditions(
      TriggerRun run, Function<Participant, Optional<String>> id) {
    return run.participants().stream().flatMap(each -> id.apply(each).stream());
  }

  private static void note(
      Map<LogSubject, Map<String, TriggerRunId>> named,
      LogSubject subject,
      Stream<String> ids,
      TriggerRun run) {
    Map<String, TriggerRunId> known = named.computeIfAbsent(subject, _ -> new HashMap<>());
    ids.forEach(id -> known.putIfAbsent(id, run.id()));
  }

  private static Explained part(LogSubject subject, String id, Map<String, TriggerRunId> known) {
    return Optional.ofNullable(known.get(id))
        .<Explained>map(
            run -> new Explained.Found(new LogThing.OfTriggerPart(subject, id, run), false))
        .orElseGet(Explained.NotLookedUp::new);
  }
}
