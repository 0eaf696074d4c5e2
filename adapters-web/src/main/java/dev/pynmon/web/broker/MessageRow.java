package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.invocation.ValueRow;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A waiting message as a row, for the template {@code broker/queue}.
 *
 * @param messageBadge the status of its invocation
 * @param messageHref the page of its invocation
 * @param messageId its invocation
 * @param messageShortId the same, shortened
 * @param messageTask the task; "" when no component knows it
 * @param messageTaskLink the same as a link
 * @param messageCall the call; "" when no component knows it
 * @param messageCallHref the page of the call, which only the orchestrator can find
 * @param messageShortCall the same, shortened
 * @param messageArguments how many arguments it has; "" when there is nothing to unfold
 * @param messageValues the arguments as stored
 * @param messageNote what cannot be read of it
 * @param messagePriority its priority
 * @param messageQueued when it was queued; at most one
 */
record MessageRow(
    StatusBadge messageBadge,
    String messageHref,
    String messageId,
    String messageShortId,
    String messageTask,
    TaskLink messageTaskLink,
    String messageCall,
    String messageCallHref,
    String messageShortCall,
    String messageArguments,
    List<ValueRow> messageValues,
    String messageNote,
    String messagePriority,
    List<TimeText> messageQueued) {
  private static final int MAX_TEXT = 300;

  static MessageRow of(WaitingMessage waiting, Instant now, Links links) {
    QueuedMessage message = waiting.message();
    Optional<Invocation> record =
        waiting.record().filter(Invocation.class::isInstance).map(Invocation.class::cast);
    Optional<CallKey> call =
        waiting.state().map(InvocationState::call).or(() -> record.map(Invocation::call));
    Map<String, String> arguments =
        record.map(Invocation::arguments).map(Arguments::serialized).orElse(Map.of());
    return new MessageRow(
        badge(waiting),
        PageLinks.invocation(message.invocation(), links),
        SafeText.whole(message.invocation().value()),
        ShortId.of(message.invocation()),
        task(waiting, record).map(TaskKey::value).map(SafeText::name).orElse(""),
        TaskLink.of(task(waiting, record), links),
        call.map(CallKey::value).map(SafeText::whole).orElse(""),
        waiting.state().map(state -> PageLinks.call(state.call(), links)).orElse(""),
        call.map(ShortId::arguments).orElse(""),
        arguments.isEmpty() ? "" : CountText.of(arguments.size(), "argument"),
        ValueRow.of(arguments, links),
        note(waiting, record),
        message.priority().map(MessageRow::priority).orElse(""),
        message.queuedAt().map(at -> TimeText.of(at, now)).stream().toList());
  }

  private static StatusBadge badge(WaitingMessage waiting) {
    return waiting
        .state()
        .map(state -> StatusBadge.of(state.status().status()))
        .orElseGet(StatusBadge::none);
  }

  private static Optional<TaskKey> task(WaitingMessage waiting, Optional<Invocation> record) {
    return waiting.state().map(InvocationState::task).or(() -> record.map(Invocation::task));
  }

  private static String note(WaitingMessage waiting, Optional<Invocation> record) {
    Optional<Damage> damage =
        waiting
            .record()
            .filter(DamagedInvocation.class::isInstance)
            .map(damaged -> ((DamagedInvocation) damaged).damage())
            .or(() -> record.flatMap(found -> found.arguments().damage()));
    return damage.map(found -> SafeText.line("damaged: " + found.problem(), MAX_TEXT)).orElse("");
  }

  private static String priority(double priority) {
    return priority == Math.rint(priority) && Math.abs(priority) < 1e15
        ? CountText.of((long) priority)
        : String.valueOf(priority);
  }
}
