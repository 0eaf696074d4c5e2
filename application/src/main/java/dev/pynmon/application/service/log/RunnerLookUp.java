package dev.pynmon.application.service.log;

import static dev.pynmon.application.port.in.log.ExplainLogUseCase.MAX_CHOICES;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.Explained.Trace;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.log.IdCompletion.Candidates;
import dev.pynmon.application.service.runner.Sightings;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runners by their ids, after the invocations, whose histories name runners, too. */
record RunnerLookUp(Visit visit) {
  /** Looks them up and notes what is known. */
  void of(Mentioned mentioned, Findings findings) {
    List<String> wholes = mentioned.wholes(LogSubject.RUNNER);
    List<String> parts = mentioned.parts(LogSubject.RUNNER);
    Set<String> named = named(findings);
    IdCompletion completion =
        IdCompletion.of(
            parts,
            Stream.concat(wholes.stream(), named.stream()).distinct().toList(),
            left -> IdCompletion.each(left, this::inStore));
    Map<String, Explained> known = known(wholes, completion);
    Explained none = none();
    findings.putAll(LogSubject.RUNNER, wholes, id -> whole(id, known, named, none));
    findings.putParts(
        LogSubject.RUNNER, parts, completion, id -> whole(id, known, named, none), none);
    orTheirInvocations(parts, mentioned, findings);
  }

  private Explained none() {
    return visit.lacks(Component.ORCHESTRATOR, Component.STATE_BACKEND)
        ? new Explained.NotLookedUp()
        : new Explained.Unknown();
  }

  private static Explained whole(
      String id, Map<String, Explained> known, Set<String> named, Explained none) {
    Explained gone = named.contains(id) ? new Explained.Gone(id, Trace.HISTORY) : none;
    return known.getOrDefault(id, gone);
  }

  /** Who had the invocations of the log, or has them. */
  private static Set<String> named(Findings findings) {
    return findings
        .things(LogSubject.INVOCATION, LogThing.OfInvocation.class)
        .flatMap(thing -> runners(thing.row()))
        .map(RunnerId::value)
        .collect(Collectors.toSet());
  }

  private static Stream<RunnerId> runners(InvocationRow row) {
    return Stream.concat(
        row.state().flatMap(state -> state.status().owner()).stream(),
        row.lastRunner().map(RunnerContext::id).stream());
  }

  private Optional<Candidates> inStore(String part) {
    return visit
        .stateBackend(store -> store.contexts().startingWith(part, PageRequest.first(MAX_CHOICES)))
        .available()
        .map(RunnerLookUp::candidates);
  }

  private static Candidates candidates(Snapshot<Page<RunnerContext>> known) {
    Page<RunnerContext> found = known.value().orElse(Page.empty());
    return new Candidates(
        found.items().stream().map(context -> context.id().value()).toList(),
        found.next().isPresent() || !known.isComplete());
  }

  private Map<String, Explained> known(List<String> wholes, IdCompletion completion) {
    List<RunnerId> ids =
        Stream.concat(wholes.stream(), completion.ids()).distinct().map(RunnerId::new).toList();
    Map<String, Explained> known = new HashMap<>();
    new Sightings(visit, visit.asOf())
        .ofAll(ids).stream()
            .filter(runner -> runner.context().isPresent() || runner.heartbeat().isPresent())
            .forEach(runner -> known.put(runner.id().value(), found(runner)));
    return known;
  }

  private static Explained found(RunnerSighting runner) {
    return new Explained.Found(new LogThing.OfRunner(runner), false);
  }

  /** The last words of a {@code ThreadRunner} name its threads by what they run. */
  private static void orTheirInvocations(
      List<String> parts, Mentioned mentioned, Findings findings) {
    List<String> left =
        parts.stream()
            .filter(part -> !(findings.of(LogSubject.RUNNER, part) instanceof Explained.Found))
            .toList();
    IdCompletion completion =
        IdCompletion.of(left, mentioned.wholes(LogSubject.INVOCATION), _ -> Map.of());
    left.forEach(part -> orItsInvocation(part, completion, findings));
  }

  private static void orItsInvocation(String part, IdCompletion completion, Findings findings) {
    completion
        .of(part)
        .flatMap(Candidates::only)
        .map(id -> findings.of(LogSubject.INVOCATION, id))
        .filter(Explained.Found.class::isInstance)
        .map(found -> new Explained.Found(((Explained.Found) found).thing(), true))
        .ifPresent(found -> findings.put(LogSubject.RUNNER, part, found));
  }
}
