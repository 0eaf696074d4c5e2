package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowMembers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.ExtrasReading;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.invocation.MatchingIds;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what began in a run, part by part.
 *
 * @param visit the application
 * @param wanted which of that
 */
record MembersReading(Visit visit, WantedMembers wanted) {
  WorkflowMembers of(WorkflowId run, Optional<Cursor> after) {
    PageRequest part = PageRequest.next(ShowWorkflowRunUseCase.MAX_SORTED, after);
    Answer<Page<InvocationId>> ids =
        visit.stateBackend(store -> store.workflows().subInvocations(run, part));
    Map<InvocationId, InvocationState> states = states(items(ids));
    List<InvocationId> oldest = RunMembers.oldest(items(ids), states);
    Answer<List<InvocationId>> asked =
        wanted
            .of(oldest, states)
            .map(answer -> answer.map(MatchingIds::ids))
            .orElseGet(() -> new Answer.Available<>(oldest));
    Supplier<ListExtras> extras = new ExtrasReading(visit).of(known(asked, states));
    Answer<Page<InvocationRow>> members =
        Visit.flat(
            ids.map(
                page ->
                    asked.map(
                        found -> page.withItems(new InvocationRows(visit).of(found, states)))));
    return new WorkflowMembers(
        visit.asOf(), members, extras.get(), visit.missingBeside(Component.STATE_BACKEND));
  }

  private Map<InvocationId, InvocationState> states(List<InvocationId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : visit.orchestrator(store -> store.statuses().of(ids)).available().orElse(Map.of());
  }

  private static List<InvocationId> items(Answer<Page<InvocationId>> ids) {
    return ids.available().map(Page::items).orElse(List.of());
  }

  private static List<InvocationState> known(
      Answer<List<InvocationId>> asked, Map<InvocationId, InvocationState> states) {
    return asked.available().orElse(List.of()).stream()
        .flatMap(id -> Optional.ofNullable(states.get(id)).stream())
        .toList();
  }
}
