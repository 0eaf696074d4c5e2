package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.value.StoredText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What keeps many from being run again, as far as that shows without an attempt. */
record Forecast(Visit visit, Drafts drafts, RerunChoice choice) {
  /** Each that is worked out whole costs a few calls: of more the attempt tells. */
  private static final int MAX_WHOLE = 1_000;

  /** Those that something keeps. A call for each 1,000 records and for each 1,000 references. */
  Map<InvocationId, RerunRefusal> of(List<InvocationId> ids) {
    Map<InvocationId, StoredInvocation> records =
        Needed.of(visit.app().stateBackend().map(store -> Batches.ask(ids, store.records()::of)));
    Map<InvocationId, RerunRefusal> refusals = new LinkedHashMap<>();
    List<Invocation> whole = whole(records, refusals);
    if (whole.isEmpty()) {
      return refusals;
    }
    Optional<RerunRefusal> forAll = drafts.of(visit, whole.getFirst(), choice).refusalOfAll();
    Set<DataReference> kept = forAll.isPresent() ? Set.of() : kept(whole);
    for (Invocation each : whole) {
      forAll.or(() -> gone(each, kept)).ifPresent(why -> refusals.put(each.id(), why));
    }
    whole.stream()
        .filter(each -> !refusals.containsKey(each.id()) && needsAll(each))
        .limit(MAX_WHOLE)
        .forEach(each -> ofOne(each).ifPresent(why -> refusals.put(each.id(), why)));
    return refusals;
  }

  private static List<Invocation> whole(
      Map<InvocationId, StoredInvocation> records, Map<InvocationId, RerunRefusal> refusals) {
    List<Invocation> whole = new ArrayList<>();
    for (StoredInvocation stored : records.values()) {
      switch (Original.of(stored)) {
        case Original.Whole(Invocation invocation) -> whole.add(invocation);
        case Original.Damaged(String problem) ->
            refusals.put(stored.id(), Refusals.damaged(problem));
        case Original.Unknown unknown -> {}
        case Original.Untold untold -> {}
      }
    }
    return whole;
  }

  private Set<DataReference> kept(List<Invocation> whole) {
    List<DataReference> references =
        whole.stream().flatMap(each -> each.arguments().references().stream()).distinct().toList();
    if (references.isEmpty()) {
      return Set.of();
    }
    Answer<Map<DataReference, StoredText>> found =
        visit.clientData(store -> Batches.ask(references, some -> store.clientData().of(some, 1)));
    return Needed.of(found).keySet();
  }

  private static Optional<RerunRefusal> gone(Invocation invocation, Set<DataReference> kept) {
    return invocation.arguments().serialized().entrySet().stream()
        .filter(
            each -> DataReference.in(each.getValue()).filter(r -> !kept.contains(r)).isPresent())
        .findFirst()
        .map(each -> Refusals.argumentGone(each.getKey()));
  }

  /** What only some are refused for: edits that do not fit, and those of tasks that raise. */
  private boolean needsAll(Invocation invocation) {
    return !choice.edited().isEmpty()
        || drafts.task(visit, invocation.task()).filter(Control::mayRaise).isPresent();
  }

  private Optional<RerunRefusal> ofOne(Invocation invocation) {
    Draft draft = drafts.of(visit, invocation, choice);
    return draft.refusal().or(() -> draft.existing(visit).flatMap(draft::objection));
  }
}
