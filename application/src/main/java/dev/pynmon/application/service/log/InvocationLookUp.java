package dev.pynmon.application.service.log;

import static dev.pynmon.application.port.in.log.ExplainLogUseCase.MAX_CHOICES;
import static dev.pynmon.application.port.in.log.ExplainLogUseCase.MAX_HISTORIES;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.log.IdCompletion.Candidates;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invocations by their ids: how each stands now. Of the first {@value
 * dev.pynmon.application.port.in.log.ExplainLogUseCase#MAX_HISTORIES} the histories, too, are read.
 */
record InvocationLookUp(Visit visit) {
  /** Looks them up and notes what is known. */
  void of(Mentioned mentioned, Findings findings) {
    List<String> wholes = mentioned.wholes(LogSubject.INVOCATION);
    List<String> parts = mentioned.parts(LogSubject.INVOCATION);
    IdCompletion completion =
        IdCompletion.of(parts, wholes, left -> IdCompletion.each(left, this::inStore));
    Map<String, Explained> known = known(ids(wholes, completion));
    Explained none = none();
    findings.putAll(LogSubject.INVOCATION, wholes, id -> known.getOrDefault(id, none));
    findings.putParts(
        LogSubject.INVOCATION, parts, completion, id -> known.getOrDefault(id, none), none);
  }

  private Explained none() {
    return visit.lacks(Component.ORCHESTRATOR, Component.STATE_BACKEND)
        ? new Explained.NotLookedUp()
        : new Explained.Unknown();
  }

  private static List<InvocationId> ids(List<String> wholes, IdCompletion completion) {
    return Stream.concat(wholes.stream(), completion.ids())
        .distinct()
        .map(InvocationId::new)
        .toList();
  }

  /** Of what has no index of ids the newest are looked at: then there may be more. */
  private Optional<Candidates> inStore(String part) {
    return visit
        .orchestrator(store -> store.statuses().startingWith(part, MAX_CHOICES))
        .available()
        .map(InvocationLookUp::candidates);
  }

  private static Candidates candidates(IdsFound found) {
    return new Candidates(
        found.ids().stream().map(InvocationId::value).toList(),
        found.isMore() || found.searchedBackTo().isPresent());
  }

  private Map<String, Explained> known(List<InvocationId> ids) {
    Map<InvocationId, InvocationState> states = visit.states(ids);
    List<InvocationId> lost = ids.stream().filter(id -> !states.containsKey(id)).toList();
    Map<InvocationId, StoredInvocation> records = visit.records(lost);
    List<InvocationId> there =
        ids.stream().filter(id -> states.containsKey(id) || records.containsKey(id)).toList();
    Map<String, Explained> known = new HashMap<>();
    rows(there, states, records).forEach(row -> known.put(row.id().value(), found(row)));
    List<InvocationId> gone = lost.stream().filter(id -> !records.containsKey(id)).toList();
    new PurgedInvocations(visit).traces(gone).forEach((id, trace) -> known.put(id, trace));
    return known;
  }

  private static Explained found(InvocationRow row) {
    return new Explained.Found(new LogThing.OfInvocation(row), false);
  }

  private Stream<InvocationRow> rows(
      List<InvocationId> ids,
      Map<InvocationId, InvocationState> states,
      Map<InvocationId, StoredInvocation> records) {
    List<InvocationId> first = ids.subList(0, Math.min(MAX_HISTORIES, ids.size()));
    Collection<InvocationRow> whole = new InvocationRows(visit).of(first, states);
    return Stream.concat(
        whole.stream(),
        ids.stream()
            .skip(MAX_HISTORIES)
            .map(
                id ->
                    new InvocationRow(
                        id,
                        Optional.ofNullable(states.get(id)),
                        Optional.ofNullable(records.get(id)),
                        History.EMPTY,
                        Optional.empty(),
                        Map.of())));
  }
}
