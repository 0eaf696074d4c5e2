package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.WorkflowLink;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * The page of a run, for the templates {@code workflow/run}, {@code workflow/run-grid} and {@code
 * workflow/run-rest}.
 *
 * @param flowId its id
 * @param flowRow the invocation that defines it
 * @param flowRecorded true when it began
 * @param flowTracked true when the orchestrator knows the invocation
 * @param flowType the kind of workflow
 * @param flowMissing what could not be asked
 * @param flowInvocation the page of the invocation
 * @param flowParent the run that it is a part of; at most one
 * @param flowRegistered when it was registered
 * @param flowFinished when it came to its end
 * @param flowDuration how long it took, or is taking
 * @param flowInvocations all its invocations
 * @param flowTimeline the timeline of its life; none when nothing is known of that
 * @param flowMembers what began in it
 * @param flowData what it keeps
 */
record RunPage(
    String flowId,
    RowView flowRow,
    boolean flowRecorded,
    boolean flowTracked,
    WorkflowLink flowType,
    List<MissingNote> flowMissing,
    InvocationLink flowInvocation,
    List<ParentRun> flowParent,
    String flowRegistered,
    String flowFinished,
    String flowDuration,
    Href flowInvocations,
    Href flowTimeline,
    MembersView flowMembers,
    DataView flowData) {

  static RunPage of(WorkflowRunDetail detail, Request request) {
    Links links = request.links();
    InvocationRow row = detail.invocation();
    Life life = row.life(detail.asOf());
    return new RunPage(
        SafeText.whole(detail.id().value()),
        RowView.of(row, detail.asOf(), links),
        detail.recorded() || detail.missing().containsKey(Component.STATE_BACKEND),
        row.state().isPresent(),
        WorkflowLink.of(detail.type(), links),
        MissingNote.of(detail.missing()),
        InvocationLink.of(row.id(), links),
        detail.parent().map(parent -> ParentRun.of(parent, detail.parentType(), links)).stream()
            .toList(),
        life.registered().map(TimeText::full).orElse(""),
        life.finished().map(TimeText::full).orElse(""),
        LifeText.duration(row.life(detail.asOf())),
        Href.to(
            asked(links.area("invocations"), request)
                .with(FilterNames.WORKFLOW, detail.id().value())),
        timeline(detail, links),
        MembersView.of(detail, request),
        DataView.of(detail, links));
  }

  private static Url asked(Url list, Request request) {
    return request
        .params()
        .text(QueryParam.NAME)
        .map(query -> list.with(QueryParam.NAME, query))
        .orElse(list);
  }

  private static Href timeline(WorkflowRunDetail detail, Links links) {
    return Navigation.around(
            detail.invocation().history().entries().stream().map(HistoryEntry::at).toList())
        .map(window -> Href.to(timeline(detail, window, links)))
        .orElse(Href.NONE);
  }

  private static Url timeline(WorkflowRunDetail detail, TimeWindow window, Links links) {
    return TimelineAddress.of(window, links)
        .with(FilterNames.WORKFLOW, detail.id().value())
        .with(TimelineAddress.SELECTED, detail.id().value());
  }
}
