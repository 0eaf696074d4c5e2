package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.SceneLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invocation as a row, for the template {@code listing/row}. "" and an empty list mean that
 * there is nothing to show.
 *
 * @param rowBadge its status
 * @param rowHref its page
 * @param rowId its id
 * @param rowShortId the beginning of its id
 * @param rowTask its task
 * @param rowTaskLink the same as a link
 * @param rowCall its call
 * @param rowCallHref the page of its call, which only the orchestrator can find
 * @param rowShortCall what tells its call from others of the task
 * @param rowWait how long it waited to run
 * @param rowWaiting true while it still waits
 * @param rowRun how long its newest attempt ran
 * @param rowRunning true while it still runs
 * @param rowSilent when the runner that is at it was last heard of, if it counts as dead; else ""
 * @param rowRetries how often it was retried
 * @param rowNeverRetried true when that is zero
 * @param rowRunner who changed it last, shortened
 * @param rowRunnerHref the page of that runner; "" where there is none
 * @param rowRunnerTitle the same in full
 * @param rowRunnerHost where that is
 * @param rowRegistered when it was registered; at most one
 * @param rowChanged when it last changed; at most one
 * @param rowTimeline the timeline of its life; "" where no time of it is known
 * @param rowDamage what cannot be read of it
 */
public record RowView(
    StatusBadge rowBadge,
    String rowHref,
    String rowId,
    String rowShortId,
    String rowTask,
    TaskLink rowTaskLink,
    String rowCall,
    String rowCallHref,
    String rowShortCall,
    String rowWait,
    boolean rowWaiting,
    String rowRun,
    boolean rowRunning,
    String rowSilent,
    String rowRetries,
    boolean rowNeverRetried,
    String rowRunner,
    String rowRunnerHref,
    String rowRunnerTitle,
    String rowRunnerHost,
    List<TimeText> rowRegistered,
    List<TimeText> rowChanged,
    String rowTimeline,
    String rowDamage) {

  /** The row of an invocation as seen now. */
  public static RowView of(InvocationRow row, Instant now, Links links) {
    Life life = row.life(now);
    Optional<RunnerId> runner = row.history().last().flatMap(HistoryEntry::runnerContext);
    return new RowView(
        badge(row),
        links.to("invocations", row.id().value()).toString(),
        SafeText.whole(row.id().value()),
        ShortId.of(row.id()),
        row.task().map(TaskKey::value).map(SafeText::name).orElse(""),
        TaskLink.of(row.task(), links),
        row.call().map(CallKey::value).map(SafeText::whole).orElse(""),
        row.state().map(state -> PageLinks.call(state.call(), links)).orElse(""),
        row.call().map(ShortId::arguments).orElse(""),
        life.waited().map(DurationText::of).orElse(""),
        life.isWaiting() && life.waited().isPresent(),
        life.lastRun().map(DurationText::of).orElse(""),
        life.isRunning(),
        LifeText.silence(life),
        row.state().map(InvocationState::retries).map(CountText::of).orElse(""),
        row.state().map(state -> state.retries() == 0).orElse(false),
        runner.map(ShortId::of).orElse(""),
        runner.map(id -> RunnerLink.href(id, links)).orElse(""),
        runner.map(id -> runnerTitle(id, row.lastRunner())).orElse(""),
        row.lastRunner().map(RunnerContext::hostname).map(SafeText::name).orElse(""),
        times(life.registered(), now),
        times(changed(row), now),
        timeline(row, now, links),
        Records.damage(row.record()).map(Damage::problem).map(SafeText::name).orElse(""));
  }

  /** Its own zoom, but for what started it: a list does not ask for that. */
  private static String timeline(InvocationRow row, Instant now, Links links) {
    return Scene.ofInvocation(
            row.id(), row.life(now).moments(), Optional.empty(), row.parentEvent())
        .map(scene -> SceneLink.of(scene, links))
        .orElse("");
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

  private static Optional<Instant> changed(InvocationRow row) {
    return row.history()
        .last()
        .map(HistoryEntry::at)
        .or(() -> row.state().map(state -> state.status().at()));
  }

  private static String runnerTitle(RunnerId id, Optional<RunnerContext> context) {
    String known = context.map(found -> found.runnerClass() + " ").orElse("");
    return SafeText.name(known + id.value());
  }
}
