package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.invocation.ArgumentsFold;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A waiting message as a row, for the template {@code broker/queue}.
 *
 * @param messagePlace how many runners take up to it; "" where that is not known
 * @param messageBadge the status of its invocation
 * @param messageLink its invocation
 * @param messageTitle the task, where its link has no room for all of it; "" when no component
 *     knows it
 * @param messageTask the task
 * @param messageCall the call; none when no component knows it
 * @param messageArguments its arguments, and what cannot be read of it
 * @param messagePriority its priority
 * @param messageQueued since when it waits; at most one
 * @param messageByStatus true when its status tells that, as the queue does not
 * @param messageAwaited who waits for it; at most one
 * @param messageOthers true when others do, too
 * @param messageFirst true when runners take it before any queue
 * @param messageOnlyStatus those of the queue whose invocation has the same status
 * @param messageOnlyTask those of the same task
 * @param messageNote what becomes of it, where that is not what one expects; "" otherwise
 */
record MessageRow(
    String messagePlace,
    StatusBadge messageBadge,
    InvocationLink messageLink,
    String messageTitle,
    TaskLink messageTask,
    List<CallLink> messageCall,
    ArgumentsFold messageArguments,
    String messagePriority,
    List<TimeText> messageQueued,
    boolean messageByStatus,
    List<InvocationLink> messageAwaited,
    boolean messageOthers,
    boolean messageFirst,
    Href messageOnlyStatus,
    Href messageOnlyTask,
    String messageNote) {
  static MessageRow of(
      WaitingMessage waiting,
      String place,
      QueueOrder order,
      QueueView view,
      Narrowed list,
      Links links) {
    QueuedMessage message = waiting.message();
    Optional<Invocation> record = waiting.readable();
    return new MessageRow(
        place,
        badge(waiting),
        InvocationLink.inFull(message.invocation(), links),
        waiting.task().map(TaskKey::value).map(SafeText::name).orElse(""),
        TaskLink.of(waiting.task(), links),
        call(waiting, record, links).stream().toList(),
        arguments(waiting, record, links),
        message
            .priority()
            .map(MessageRow::priority)
            .orElse(order == QueueOrder.PRIORITY ? "no number" : ""),
        waiting.since().map(at -> TimeText.of(at, view.asOf())).stream().toList(),
        message.queuedAt().isEmpty(),
        waiting.awaitedBy().stream().limit(1).map(id -> InvocationLink.of(id, links)).toList(),
        waiting.awaitedBy().size() > 1,
        waiting.isTakenFirst(),
        list.and(
            Field.STATUS,
            waiting
                .state()
                .map(state -> state.status().status().value())
                .filter(Noun.INVOCATIONS.statuses()::contains)),
        list.and(Field.TASK, waiting.task().map(TaskKey::value)),
        new MessageNote(waiting, view.missing()).text());
  }

  private static StatusBadge badge(WaitingMessage waiting) {
    return waiting
        .state()
        .map(state -> StatusBadge.of(state.status().status()))
        .orElseGet(StatusBadge::none);
  }

  /** Only the orchestrator can find the page of a call. */
  private static Optional<CallLink> call(
      WaitingMessage waiting, Optional<Invocation> record, Links links) {
    return waiting
        .state()
        .map(state -> CallLink.of(state.call(), links))
        .or(() -> record.map(Invocation::call).map(CallLink::lost));
  }

  private static ArgumentsFold arguments(
      WaitingMessage waiting, Optional<Invocation> record, Links links) {
    return ArgumentsFold.of(
        record.map(Invocation::arguments).map(Arguments::serialized).orElse(Map.of()),
        damage(waiting, record),
        links);
  }

  private static Optional<Damage> damage(WaitingMessage waiting, Optional<Invocation> record) {
    return waiting
        .record()
        .filter(DamagedInvocation.class::isInstance)
        .map(damaged -> ((DamagedInvocation) damaged).damage())
        .or(() -> record.flatMap(found -> found.arguments().damage()));
  }

  private static String priority(double priority) {
    return priority == Math.rint(priority) && Math.abs(priority) < 1e15
        ? CountText.of((long) priority)
        : String.valueOf(priority);
  }
}
