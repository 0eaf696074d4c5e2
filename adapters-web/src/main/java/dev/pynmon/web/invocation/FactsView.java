package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RecordKinds;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.TaskNames;
import dev.pynmon.web.text.RunnerPlace;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an invocation, for the template {@code invocation/facts}. "" and an empty list
 * mean that there is no such thing.
 *
 * @param factRecorded true when its record can be read: what is then empty does not exist
 * @param factTracked true when the orchestrator knows it: what is then empty does not exist
 * @param factRetries how often it was retried
 * @param factNames what the key of its task says
 * @param factTask its task as a link
 * @param factCall its call; at most one
 * @param factParent the invocation that called it; at most one
 * @param factEvent the event that started it; at most one
 * @param factWorkflow the workflow it belongs to; at most one
 * @param factRan true where a runner was at it, as far as is known
 * @param factRunner the runner of its newest attempt; at most one
 * @param factRunnerPlace its class, host and process; "" where not known
 * @param factOwned false where that one tells enough
 * @param factOwnerRole what the next one is to it
 * @param factOwner the runner that owns it, or who registered it while nobody took it; at most one
 * @param factRegistered when it was registered
 * @param factFinished when it came to its end
 * @param factDuration how long that took, or is taking
 * @param factWaits false where it is known to wait for nobody
 * @param factWaitingFor what it waits for
 * @param factAwaited false where nobody is known to wait for it
 * @param factWaiters who waits for it
 */
record FactsView(
    boolean factRecorded,
    boolean factTracked,
    String factRetries,
    TaskNames factNames,
    TaskLink factTask,
    List<CallLink> factCall,
    List<InvocationLink> factParent,
    List<IdLink> factEvent,
    List<WorkflowFact> factWorkflow,
    boolean factRan,
    List<RunnerLink> factRunner,
    String factRunnerPlace,
    boolean factOwned,
    String factOwnerRole,
    List<RunnerLink> factOwner,
    String factRegistered,
    String factFinished,
    String factDuration,
    boolean factWaits,
    List<InvocationLink> factWaitingFor,
    boolean factAwaited,
    List<InvocationLink> factWaiters) {

  static FactsView of(InvocationDetail detail, Links links) {
    InvocationRow row = detail.row();
    Optional<Invocation> record = RecordKinds.readable(row.record());
    Life life = row.life(detail.asOf());
    Optional<RunnerId> runner = runner(life);
    Optional<RunnerId> owner = row.state().flatMap(state -> state.status().owner());
    boolean ran = !life.attempts().isEmpty();
    return new FactsView(
        record.isPresent(),
        row.state().isPresent(),
        row.state().map(state -> CountText.of(state.retries())).orElse(""),
        TaskNames.of(row.task()),
        TaskLink.of(row.task(), links),
        CallLink.of(row, links),
        parent(detail, record, links),
        record.flatMap(Invocation::parentEvent).map(event -> IdLink.of(event, links)).stream()
            .toList(),
        record.flatMap(found -> WorkflowFact.of(found, links)).stream().toList(),
        ran,
        link(runner, links),
        runner
            .map(detail.contexts()::get)
            .map(context -> SafeText.name(context.runnerClass()) + ", " + RunnerPlace.of(context))
            .orElse(""),
        !ran || owner.isPresent() && !owner.equals(runner),
        life.isUntaken() ? "Registered by" : "Owner",
        link(owner, links),
        life.registered().map(TimeText::full).orElse(""),
        finished(row, life),
        duration(life),
        row.state().isEmpty() || !detail.waitingFor().isEmpty(),
        links(detail.waitingFor(), links),
        row.state().isEmpty() || !detail.waiters().isEmpty(),
        links(detail.waiters(), links));
  }

  private static Optional<RunnerId> runner(Life life) {
    return life.attempts().isEmpty() ? Optional.empty() : life.attempts().getLast().runner();
  }

  private static List<RunnerLink> link(Optional<RunnerId> runner, Links links) {
    return runner.map(id -> RunnerLink.of(id, links)).stream().toList();
  }

  private static List<InvocationLink> parent(
      InvocationDetail detail, Optional<Invocation> record, Links links) {
    return detail
        .parent()
        .map(row -> InvocationLink.of(row, links))
        .or(() -> record.flatMap(Invocation::parent).map(id -> InvocationLink.of(id, links)))
        .stream()
        .toList();
  }

  /** As the history says; without one, when the final status began. */
  private static String finished(InvocationRow row, Life life) {
    return life.finished()
        .or(
            () ->
                row.state()
                    .map(InvocationState::status)
                    .filter(FactsView::isFinal)
                    .map(StatusRecord::at))
        .map(TimeText::full)
        .orElse("");
  }

  private static String duration(Life life) {
    String silence = LifeText.silence(life);
    return LifeText.duration(life) + (silence.isEmpty() ? "" : ", its runner " + silence);
  }

  private static boolean isFinal(StatusRecord status) {
    return status.status().isFinal();
  }

  private static List<InvocationLink> links(List<InvocationId> ids, Links links) {
    return ids.stream().map(id -> InvocationLink.of(id, links)).toList();
  }
}
