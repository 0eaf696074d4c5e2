package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.part.WorkflowLink;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * A run as a row, for the template {@code workflow/runs-table}.
 *
 * @param flowRow the invocation that defines it
 * @param flowRun its own page
 * @param flowType the kind of workflow
 * @param flowParent the run that it is a part of; at most one
 * @param flowMembers how many invocations and sub-workflows began in it
 * @param flowAlone true when that is none
 * @param flowDuration how long it took, or is taking
 * @param flowInvocations all its invocations
 */
record RunRow(
    RowView flowRow,
    RunLink flowRun,
    WorkflowLink flowType,
    List<ParentRun> flowParent,
    String flowMembers,
    boolean flowAlone,
    String flowDuration,
    String flowInvocations) {

  static RunRow of(WorkflowRunRow row, Instant now, Links links) {
    WorkflowRun run = row.run();
    return new RunRow(
        RowView.of(row.invocation(), now, links),
        RunLink.of(run.id(), links),
        WorkflowLink.of(run.type(), links),
        run.parent().map(parent -> ParentRun.of(parent, row.parentType(), links)).stream().toList(),
        CountText.of(row.subInvocations()),
        row.subInvocations().equals(new Count.Exact(0)),
        LifeText.duration(row.invocation().life(now)),
        links.area("invocations").with("workflow_id", run.id().value()).toString());
  }
}
