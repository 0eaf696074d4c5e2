package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is recorded of an event, for the template {@code event/facts}.
 *
 * @param factAt when it was emitted
 * @param factEmitter the invocation that emitted it; at most one
 * @param factTask the task of that; at most one
 * @param factRunner where that was; at most one
 * @param factConditions the conditions that it matched
 * @param factMore how many of them are not told; "" when all are
 */
record EventFacts(
    String factAt,
    List<InvocationLink> factEmitter,
    List<TaskLink> factTask,
    List<RunnerLink> factRunner,
    List<MetCondition> factConditions,
    String factMore) {
  static EventFacts of(EventDetail detail, Links links) {
    Event event = detail.event();
    return new EventFacts(
        TimeText.full(event.at()),
        emitter(detail, links),
        event.emitter().task().map(task -> TaskLink.of(task, links)).stream().toList(),
        event.emitter().runner().map(runner -> RunnerLink.of(runner, links)).stream().toList(),
        event.conditions().stream().map(id -> MetCondition.whole(id, links)).toList(),
        untold(event.matchedCount()));
  }

  private static List<InvocationLink> emitter(EventDetail detail, Links links) {
    return detail.event().emitter().invocation().stream()
        .flatMap(id -> Stream.ofNullable(detail.invocations().get(id)))
        .map(row -> InvocationLink.of(row, links))
        .toList();
  }

  /** What is said where a list may have been cut; "" where it has not. */
  static String untold(Count count) {
    return Optional.of(count)
        .filter(Count.AtLeast.class::isInstance)
        .map(
            least ->
                "There may be more: no more than " + CountText.of(least.value()) + " are told.")
        .orElse("");
  }
}
