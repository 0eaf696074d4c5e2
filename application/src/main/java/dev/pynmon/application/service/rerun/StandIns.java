package dev.pynmon.application.service.rerun;

import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.KnownStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is registered already and would stand for one of many. For one thread. */
final class StandIns {
  /** Each costs a few calls. */
  private static final int MAX_ASKED = 1_000;

  private final Visit visit;
  private final Drafts drafts;
  private final RerunChoice choice;
  private final Map<TaskKey, Boolean> tasks = new HashMap<>();

  StandIns(Visit visit, Drafts drafts, RerunChoice choice) {
    this.visit = visit;
    this.drafts = drafts;
    this.choice = choice;
  }

  /** Those for which one would stand, with it. */
  Map<InvocationId, InvocationState> of(List<InvocationId> ids) {
    if (choice.evenIfRegistered()) {
      return Map.of();
    }
    Map<InvocationId, InvocationState> standIns = new LinkedHashMap<>();
    records(ids).values().stream()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .filter(each -> tasks.computeIfAbsent(each.task(), this::isAnyRegistered))
        .limit(MAX_ASKED)
        .forEach(each -> standIn(each).ifPresent(state -> standIns.put(each.id(), state)));
    return standIns;
  }

  private Map<InvocationId, StoredInvocation> records(List<InvocationId> ids) {
    return Needed.of(
        visit.app().stateBackend().map(store -> Batches.ask(ids, store.records()::of)));
  }

  private boolean isAnyRegistered(TaskKey task) {
    StatusFilter registered =
        new StatusFilter(Set.of(KnownStatus.REGISTERED), Optional.of(task), Optional.empty());
    return Needed.of(
        visit.orchestrator(store -> store.statuses().count(registered, 1).value() > 0));
  }

  private Optional<InvocationState> standIn(Invocation original) {
    Draft draft = drafts.of(visit, original, choice);
    return draft.existing(visit).filter(found -> draft.objection(found).isEmpty());
  }
}
