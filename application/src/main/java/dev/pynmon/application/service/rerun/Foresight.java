package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Foresees what will become of many. */
record Foresight(Visit visit, Drafts drafts, RerunChoice choice) {
  /**
   * Of these. Cost: a call for each 1,000 records and for each 1,000 references, and what {@link
   * Drafts#many} and {@link StandIns} cost.
   */
  Foreseen of(List<InvocationId> ids) {
    Map<InvocationId, RerunRefusal> refusals = new LinkedHashMap<>();
    Map<InvocationId, InvocationState> waiting = new LinkedHashMap<>();
    List<Draft> all = drafts.many(visit, whole(ids, refusals), choice);
    all.forEach(
        draft -> draft.refusal().ifPresent(why -> refusals.put(draft.original().id(), why)));
    List<Draft> open = without(all, refusals);
    Set<DataReference> kept = kept(open);
    StandIns standIns = new StandIns(visit);
    for (Draft draft : open) {
      InvocationId id = draft.original().id();
      Optional<InvocationState> found = standIns.of(draft);
      draft
          .goneArgument(kept)
          .or(() -> found.flatMap(draft::objection))
          .ifPresentOrElse(
              why -> refusals.put(id, why),
              () -> found.ifPresent(existing -> waiting.put(id, existing)));
    }
    List<Draft> left = without(open, refusals);
    List<String> notes = new ArrayList<>(ArgumentEdits.of(left));
    standIns.note().ifPresent(notes::add);
    return new Foreseen(refusals, waiting, controlled(left, waiting.keySet()), notes);
  }

  private static Map<InvocationId, ControlledCall> controlled(
      List<Draft> left, Set<InvocationId> waiting) {
    Map<InvocationId, ControlledCall> controlled = new HashMap<>();
    for (Draft draft : left) {
      InvocationId id = draft.original().id();
      draft
          .controlled()
          .filter(_ -> !waiting.contains(id))
          .ifPresent(call -> controlled.put(id, call));
    }
    return controlled;
  }

  private static List<Draft> without(List<Draft> all, Map<InvocationId, RerunRefusal> refusals) {
    return all.stream().filter(draft -> !refusals.containsKey(draft.original().id())).toList();
  }

  private List<Invocation> whole(List<InvocationId> ids, Map<InvocationId, RerunRefusal> refusals) {
    Map<InvocationId, StoredInvocation> records =
        Needed.of(visit.app().stateBackend().map(store -> Batches.ask(ids, store.records()::of)));
    List<Invocation> whole = new ArrayList<>();
    for (StoredInvocation stored : records.values()) {
      switch (Original.of(stored)) {
        case Original.Whole(Invocation invocation) -> whole.add(invocation);
        case Original.Damaged(String problem) ->
            refusals.put(stored.id(), Refusals.damaged(problem));
        case Original.Unknown _, Original.Untold _ -> {}
      }
    }
    return whole;
  }

  private Set<DataReference> kept(List<Draft> open) {
    List<DataReference> references =
        open.stream().flatMap(draft -> draft.edited().arguments().references().stream()).toList();
    return references.isEmpty() ? Set.of() : Draft.kept(visit, references);
  }
}
