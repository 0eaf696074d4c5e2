package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.part.WorkflowLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param flowOnly those of the list that share a value with it
 */
record RunRow(
    RowView flowRow,
    RunLink flowRun,
    WorkflowLink flowType,
    List<ParentRun> flowParent,
    String flowMembers,
    boolean flowAlone,
    String flowDuration,
    Href flowInvocations,
    Only flowOnly) {

  static RunRow of(WorkflowRunRow row, Narrowed list, Instant now, Links links) {
    WorkflowRun run = row.run();
    return new RunRow(
        RowView.of(row.invocation(), now, links),
        RunLink.of(run.id(), links),
        WorkflowLink.of(run.type(), links),
        run.parent().map(parent -> ParentRun.of(parent, row.parentType(), links)).stream().toList(),
        CountText.of(row.subInvocations()),
        row.subInvocations().equals(new Count.Exact(0)),
        LifeText.duration(row.invocation().life(now)),
        Href.to(links.area("invocations").with(FilterNames.WORKFLOW, run.id().value())),
        Only.of(row, list, now));
  }

  /** Those in the same status, of the same type, that took as long, of the same minutes. */
  record Only(Href onlyStatus, Href onlyType, Href onlyTook, Times onlyTimes) {
    /** Those of the same minutes. */
    record Times(Href onlyRegistered, Href onlyChanged) {}

    private static Only of(WorkflowRunRow row, Narrowed list, Instant now) {
      Life life = row.invocation().life(now);
      return new Only(
          list.and(
              Field.STATUS,
              row.invocation()
                  .state()
                  .map(state -> state.status().status().value())
                  .filter(Noun.INVOCATIONS.statuses()::contains)),
          list.and(Field.TYPE, Optional.of(row.run().type().value())),
          list.orLonger(
              Field.DURATION, Optional.of(life.total()).filter(_ -> !life.spells().isEmpty())),
          new Times(
              list.at(Field.REGISTERED, life.registered()),
              list.at(Field.CHANGED, life.changed())));
    }
  }
}
