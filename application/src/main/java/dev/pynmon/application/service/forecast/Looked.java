package dev.pynmon.application.service.forecast;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Head;
import dev.pynmon.domain.forecast.Sample;
import dev.pynmon.domain.forecast.Sample.Moment;
import dev.pynmon.domain.query.Count;
import java.util.Map;
import java.util.Set;

/**
 * What one look at all queues of an application found.
 *
 * @param moment when
 * @param waiting how many wait in those that are not empty
 * @param heads the first of those that were looked into
 * @param purged those whose messages are gone though nobody took them
 */
record Looked(
    Moment moment,
    Map<QueueName, Count> waiting,
    Map<QueueName, Head> heads,
    Set<QueueName> purged) {
  Sample sample(QueueName queue) {
    Count many = waiting.getOrDefault(queue, new Count.Exact(0));
    Head unseen = many.value() == 0 ? Head.EMPTY : Head.UNSEEN;
    return new Sample(moment, many, heads.getOrDefault(queue, unseen), purged.contains(queue));
  }
}
