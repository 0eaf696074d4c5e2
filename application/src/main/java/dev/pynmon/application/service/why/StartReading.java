package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.why.ExplainInvocationService.Helpers;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Flow;
import dev.pynmon.domain.why.Evidence;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.domain.why.Message;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.domain.why.Why;
import java.util.List;
import java.util.Optional;

/**
 * When a runner is expected to take what waits. A message that was taken leaves no queue's name, so
 * its rate is known only where there is one queue, the code of the tasks names theirs, or this
 * monitor looked at the queue for a while. Asks no store.
 *
 * @param visit the application
 * @param helpers know how queues go
 */
record StartReading(Visit visit, Helpers helpers) {
  private static final String NO_RATE =
      "tells no expected start: of several queues none is kept that one was"
          + " taken from, nothing tells the queues of all tasks, and this monitor has not watched"
          + " the queue for a minute";
  private static final String TOO_FEW =
      "tells no expected start: fewer than %d were taken lately".formatted(ExpectedStart.LEAST);

  private static final String RUSH =
      "tells no expected start: it was empty not long ago, and what was taken since tells not how"
          + " fast it goes";

  /** It with when it is expected to begin, or why nobody can tell. */
  Why foretold(Why why, Message.Waits waits, Answer<List<QueueReport>> queues) {
    Optional<Long> place = waits.place().place();
    if (place.isEmpty() || waits.takers().known() != Takers.Known.TAKEN_FROM) {
      return why;
    }
    QueueName queue = waits.place().queue();
    Optional<QueueReport> report = report(queue, queues);
    Optional<Flow> flow = report.flatMap(found -> found.pace().flow());
    boolean isRush =
        report.flatMap(found -> flow.filter(known -> known.isRush(found.waiting()))).isPresent();
    return flow.filter(_ -> !isRush)
        .map(known -> foretold(why, place.get(), known, queue))
        .orElseGet(() -> why.and(untold(queue, isRush ? RUSH : NO_RATE)));
  }

  private Optional<QueueReport> report(QueueName queue, Answer<List<QueueReport>> queues) {
    return helpers
        .forecasts()
        .told(visit, queues, helpers.isWaiting())
        .available()
        .orElse(List.of())
        .stream()
        .filter(report -> report.queue().equals(queue))
        .findFirst();
  }

  private Why foretold(Why why, long place, Flow flow, QueueName queue) {
    return ExpectedStart.of(place, flow.out(), flow.source(), visit.asOf())
        .map(start -> why.starting(Optional.of(start)))
        .orElseGet(() -> why.and(untold(queue, TOO_FEW)));
  }

  private static Evidence untold(QueueName queue, String words) {
    return new Evidence(new Subject.OfQueue(queue), Sentence.of(words), Optional.empty());
  }
}
