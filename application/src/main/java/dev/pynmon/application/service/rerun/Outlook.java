package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.value.TextCut;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a re-run would do, for people.
 *
 * @param visit the application
 * @param drafts works it out
 * @param links which re-runs the original has to do with
 */
record Outlook(Visit visit, Drafts drafts, RerunLinks links) {
  private static final int MAX_TEXT = 10_000;

  /** Of an invocation that can be read. */
  RerunOutlook of(Invocation original) {
    Draft draft = drafts.of(visit, original, RerunChoice.SAME);
    Optional<InvocationState> existing = draft.existing(visit);
    Route route = draft.route();
    return new RerunOutlook.Known(
        original.id(),
        original.task(),
        arguments(original),
        draft
            .refusal()
            .or(() -> draft.goneArgument(visit))
            .or(() -> existing.flatMap(draft::objection)),
        existing,
        draft.startsWorkflow(),
        queues(draft, route),
        route.priority(),
        route.isAssumed(),
        links.rerunAs(),
        links.rerunOf());
  }

  /** Of one that cannot. */
  RerunOutlook refused(InvocationId original, RerunRefusal why) {
    TaskKey task =
        Optional.ofNullable(visit.states(List.of(original)).get(original))
            .map(InvocationState::task)
            .orElse(new TaskKey(""));
    return new RerunOutlook.Known(
        original,
        task,
        List.of(),
        Optional.of(why),
        Optional.empty(),
        false,
        List.of(),
        0,
        false,
        links.rerunAs(),
        links.rerunOf());
  }

  private List<QueueChoice> queues(Draft draft, Route route) {
    return draft.ofBroker().hasQueues()
        ? QueueChoices.read(visit, route.queue()).beginningWith(route)
        : List.of();
  }

  private List<RerunArgument> arguments(Invocation original) {
    Edits edits = drafts.edits(visit, original);
    return edits.shown().serialized().entrySet().stream()
        .limit(PageRequest.MAX_LIMIT)
        .map(each -> argument(edits, each))
        .toList();
  }

  private static RerunArgument argument(Edits edits, Map.Entry<String, String> each) {
    return new RerunArgument(
        each.getKey(),
        TextCut.ofChars(each.getValue(), MAX_TEXT).text(),
        edits.locked(each.getKey()));
  }
}
