package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.part.WorkflowLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of workflow as a row, for the template {@code workflow/type-rows}.
 *
 * @param typeLink its page
 * @param typeRuns how many runs of it were recorded
 * @param typeRunning how many are running
 * @param typeStill true when none is
 * @param typeFailed how many failed
 * @param typeSound true when none did
 * @param typeBound what was looked at for both; "" when that was all
 * @param typeLatest the run that was registered last; at most one
 * @param typeOnlyStatus those of the list of which that has the same status
 * @param typeOnlyChanged those of which it changed in the same minute
 */
record TypeRow(
    WorkflowLink typeLink,
    String typeRuns,
    String typeRunning,
    boolean typeStill,
    String typeFailed,
    boolean typeSound,
    String typeBound,
    List<Latest> typeLatest,
    Href typeOnlyStatus,
    Href typeOnlyChanged) {
  private static final String BOUND =
      "Counted among the newest "
          + CountText.of(ListWorkflowsUseCase.LOOKED_AT)
          + " invocations of that status";

  static TypeRow of(WorkflowType type, Narrowed list, Instant now, Links links) {
    Optional<StatusRecord> latest =
        type.latest().flatMap(InvocationRow::state).map(InvocationState::status);
    return new TypeRow(
        WorkflowLink.of(type.key(), links),
        CountText.of(type.runs()),
        text(type.running()),
        isNone(type.running()),
        text(type.failed()),
        isNone(type.failed()),
        isBounded(type.running()) || isBounded(type.failed()) ? BOUND : "",
        type
            .latest()
            .map(row -> new Latest(RowView.of(row, now, links), RunLink.of(id(row.id()), links)))
            .stream()
            .toList(),
        list.and(
            Field.STATUS,
            latest
                .map(status -> status.status().value())
                .filter(Noun.WORKFLOW_TYPES.statuses()::contains)),
        list.at(Field.CHANGED, latest.map(StatusRecord::at)));
  }

  private static WorkflowId id(InvocationId defining) {
    return new WorkflowId(defining.value());
  }

  private static String text(Answer<Count> count) {
    return count.available().map(TypeRow::text).orElse("not known");
  }

  private static String text(Count count) {
    return count.isUncounted() ? "none lately" : CountText.of(count);
  }

  private static boolean isNone(Answer<Count> count) {
    return count.available().map(Count::value).equals(Optional.of(0L));
  }

  private static boolean isBounded(Answer<Count> count) {
    return count.available().filter(Count.AtLeast.class::isInstance).isPresent();
  }

  /** The latest run with its status and its time. */
  record Latest(RowView latestRow, RunLink latestRun) {}
}
