package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.QueueLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invocation as a row, for the template {@code listing/row}. "" and an empty list mean that
 * there is nothing to show.
 *
 * @param rowBadge its status
 * @param rowLink its page
 * @param rowTask its task
 * @param rowCall its call; at most one
 * @param rowArguments what it was called with, shortened
 * @param rowCause why it failed; at most one
 * @param rowQueue where it waits; at most one
 * @param rowWait how long it waited to run
 * @param rowRun how long its newest attempt ran
 * @param rowRetries how often it was retried
 * @param rowRunner who changed it last; at most one
 * @param rowRegistered when it was registered; at most one
 * @param rowChanged when it last changed; at most one
 * @param rowTimeline what leads to the timeline of its life; none where no time of it is known
 * @param rowDamage what cannot be read of it
 * @param rowOnly the lists of those that share a value with it
 * @param rowWorkflow the id of its workflow, shortened
 */
public record RowView(
    StatusBadge rowBadge,
    InvocationLink rowLink,
    TaskLink rowTask,
    List<CallLink> rowCall,
    String rowArguments,
    List<FailureCauseView> rowCause,
    List<QueueLink> rowQueue,
    SpanText rowWait,
    SpanText rowRun,
    RetriesText rowRetries,
    List<LastRunner> rowRunner,
    List<TimeText> rowRegistered,
    List<TimeText> rowChanged,
    Href rowTimeline,
    String rowDamage,
    OnlyLinks rowOnly,
    String rowWorkflow) {

  /** The row of an invocation as seen now. */
  public static RowView of(InvocationRow row, Instant now, Links links) {
    return of(row, ListExtras.NONE, now, links);
  }

  /** The same with what tells it from others. */
  public static RowView of(InvocationRow row, ListExtras extras, Instant now, Links links) {
    return of(ReadInvocation.of(row, extras, now), Narrowing.NONE, now, links);
  }

  /** The same, with links to a part of its list. */
  static RowView of(ReadInvocation read, Narrowing list, Instant now, Links links) {
    InvocationRow row = read.of();
    Life life = read.life();
    return new RowView(
        badge(row),
        InvocationLink.of(row.id(), links),
        TaskLink.of(row.task(), links),
        CallLink.of(row, links),
        ShortArguments.of(row),
        FailureCauseView.any(row.failureCause()),
        queue(read, links),
        SpanText.waited(life),
        SpanText.ran(life),
        RetriesText.of(row),
        LastRunner.of(row, life, links),
        times(life.registered(), now),
        times(life.changed(), now),
        timeline(row, life, links),
        RecordKinds.damage(row.record()).map(Damage::problem).map(SafeText::name).orElse(""),
        OnlyLinks.of(read, list),
        workflow(row));
  }

  private static String workflow(InvocationRow row) {
    return RecordKinds.readable(row.record())
        .flatMap(Invocation::workflow)
        .map(workflow -> ShortId.of(workflow.id().value()))
        .orElse("");
  }

  private static List<QueueLink> queue(ReadInvocation read, Links links) {
    return read.queue().map(queue -> QueueLink.of(queue, links)).stream().toList();
  }

  private static Href timeline(InvocationRow row, Life life, Links links) {
    return life.moments().isEmpty() || !InvocationIds.canBeAsked(row.id())
        ? Href.NONE
        : Href.to(links.to("invocations", row.id().value(), "timeline"));
  }

  /** The badge of what the orchestrator knows. */
  public static StatusBadge badge(InvocationRow row) {
    return row.state()
        .map(state -> StatusBadge.of(state.status().status()))
        .orElseGet(StatusBadge::none);
  }

  static List<TimeText> times(Optional<Instant> moment, Instant now) {
    return moment.map(at -> TimeText.of(at, now)).stream().toList();
  }
}
