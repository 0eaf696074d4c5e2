package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.value.TextCut;
import java.util.List;
import java.util.Optional;

/**
 * What a re-run would do, for people.
 *
 * @param visit the application
 * @param drafts works it out
 * @param choice how it is to be run again
 */
record Outlook(Visit visit, Drafts drafts, RerunChoice choice) {
  private static final int MAX_TEXT = 10_000;

  /** Of an invocation that can be read. */
  RerunOutlook of(Invocation original) {
    Draft draft = drafts.of(visit, original, choice);
    Optional<InvocationState> existing = draft.existing(visit);
    MessageRoute route = draft.route();
    return new RerunOutlook.Known(
        original.id(),
        original.task(),
        arguments(draft),
        draft
            .refusal()
            .or(() -> draft.goneArgument(visit))
            .or(() -> existing.flatMap(draft::objection)),
        existing,
        draft.startsWorkflow(),
        queues(draft, route),
        route.priority(),
        route.isAssumed(),
        route.isPriorityAssumed());
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
        false);
  }

  private List<QueueChoice> queues(Draft draft, MessageRoute route) {
    MessageRoute own = MessageRoute.of(draft.task());
    QueueName first = route.refusal().isEmpty() ? route.queue() : own.queue();
    return draft.ofBroker().hasQueues()
        ? QueueChoices.read(visit, first).beginningWith(first, own)
        : List.of();
  }

  private List<RerunArgument> arguments(Draft draft) {
    Edits edits = drafts.edits(visit, draft.original());
    return edits.shown().serialized().keySet().stream()
        .limit(PageRequest.MAX_LIMIT)
        .map(name -> argument(name, edits, draft))
        .toList();
  }

  /** Whoever wrote a text may see it. */
  private RerunArgument argument(String name, Edits edits, Draft draft) {
    String before = text(edits.shown(), name);
    boolean isEdited = choice.edited().containsKey(name) && draft.edited().refusal().isEmpty();
    String after = isEdited ? text(draft.edited().arguments(), name) : before;
    return new RerunArgument(
        name, after, edits.locked(name), Optional.of(before).filter(text -> !text.equals(after)));
  }

  private static String text(Arguments arguments, String name) {
    return TextCut.ofChars(arguments.serialized().getOrDefault(name, ""), MAX_TEXT).text();
  }
}
