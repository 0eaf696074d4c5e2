package dev.pynmon.application.service.forecast;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.forecast.Head;
import dev.pynmon.domain.forecast.Sample;
import dev.pynmon.domain.forecast.Sample.Moment;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One look at all queues of an application: their lengths, and the first messages of those that
 * held some, side by side; and one call more where messages wait in others now, or all that waited
 * in one is gone.
 *
 * @param visit the application
 * @param moment the present
 * @param before the newest samples of the queues that are looked into
 */
record QueuePoll(Visit visit, Moment moment, Map<QueueName, Sample> before) {
  /** So many queues are looked into. */
  static final int MAX_HEADS = 20;

  private static final int HEAD = 100;
  private static final long COUNT_BOUND = 1_000_000;

  /** What was found; empty where the broker cannot be read. */
  Optional<Looked> look() {
    Map<QueueName, Later<Optional<Head>>> begun = begun(before.keySet());
    Answer<List<QueueSize>> sizes = visit.broker(broker -> broker.queues().sizes(COUNT_BOUND));
    Map<QueueName, Head> heads = heads(begun);
    return sizes.available().map(found -> looked(waiting(found), heads));
  }

  private Map<QueueName, Later<Optional<Head>>> begun(Collection<QueueName> queues) {
    Map<QueueName, Later<Optional<Head>>> begun = new HashMap<>();
    queues.forEach(queue -> begun.put(queue, visit.begin(() -> head(queue))));
    return begun;
  }

  private static Map<QueueName, Head> heads(Map<QueueName, Later<Optional<Head>>> begun) {
    Map<QueueName, Head> heads = new HashMap<>();
    begun.forEach((queue, later) -> later.get().ifPresent(head -> heads.put(queue, head)));
    return heads;
  }

  private Optional<Head> head(QueueName queue) {
    return visit
        .broker(broker -> broker.queues().peek(queue, PageRequest.first(HEAD)))
        .available()
        .map(page -> new Head(page.items(), page.next().isEmpty()));
  }

  private static Map<QueueName, Count> waiting(List<QueueSize> sizes) {
    Map<QueueName, Count> waiting = new LinkedHashMap<>();
    sizes.stream()
        .filter(size -> size.waiting().value() > 0)
        .forEach(size -> waiting.put(size.queue(), size.waiting()));
    return waiting;
  }

  private Looked looked(Map<QueueName, Count> waiting, Map<QueueName, Head> known) {
    Set<QueueName> purged = purged(known);
    Map<QueueName, Head> heads = new HashMap<>(known);
    List<QueueName> others =
        waiting.keySet().stream()
            .filter(queue -> !known.containsKey(queue))
            .limit(MAX_HEADS - Math.min(MAX_HEADS, known.size()))
            .toList();
    heads.putAll(heads(begun(others)));
    return new Looked(moment, waiting, heads, purged);
  }

  private Set<QueueName> purged(Map<QueueName, Head> heads) {
    Set<QueueName> purged = new HashSet<>();
    heads.forEach(
        (queue, head) -> {
          Sample last = before.get(queue);
          if (last != null && last.head().isAllGone(head) && isPurged(last)) {
            purged.add(queue);
          }
        });
    return purged;
  }

  /** Of most that waited the status has not changed, or is gone with them. */
  private boolean isPurged(Sample last) {
    List<InvocationId> ids =
        last.head().messages().stream().map(QueuedMessage::invocation).distinct().toList();
    Answer<Map<InvocationId, InvocationState>> states = visit.statesOrWhyNot(ids);
    return states
        .available()
        .filter(found -> 2 * left(ids, found, last.moment().at()) > ids.size())
        .isPresent();
  }

  private static long left(
      List<InvocationId> ids, Map<InvocationId, InvocationState> states, Instant since) {
    return ids.stream()
        .map(states::get)
        .filter(state -> state == null || isStillToRun(state, since))
        .count();
  }

  private static boolean isStillToRun(InvocationState state, Instant since) {
    return state.status().status().isAvailable() && !state.status().at().isAfter(since);
  }
}
