package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.why.Neighbours.Neighbour;
import dev.pynmon.domain.why.QueuePlace;
import dev.pynmon.domain.why.QueuePlace.Oldest;
import dev.pynmon.domain.why.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a message stands: among the first {@value #LOOKED_AT} of its queue. Four calls, two of them
 * at the same time.
 *
 * @param visit the application
 * @param standing where its invocation stands
 * @param message the message
 */
record PlaceReading(Visit visit, Standing standing, QueuedMessage message) {
  private static final int FIRST = 3;
  private static final int SAME_CALL = 3;
  private static final int LOOKED_AT = PageRequest.MAX_LIMIT;

  /**
   * Where it stands.
   *
   * @param place its place
   * @param around what stands around it
   */
  record Placed(QueuePlace place, List<Neighbour> around) {}

  /**
   * The place; empty where its message was taken meanwhile.
   *
   * @param awaited those that others wait for, and that runners take before all queues
   */
  Optional<Placed> of(List<InvocationId> awaited, Answer<List<QueueReport>> queues) {
    Later<Optional<Oldest>> oldest = visit.begin(this::oldest);
    Optional<Page<QueuedMessage>> page =
        visit
            .broker(broker -> broker.queues().peek(message.queue(), PageRequest.first(LOOKED_AT)))
            .available();
    List<QueuedMessage> first = toRun(page.map(Page::items).orElse(List.of()));
    Set<InvocationId> before = new HashSet<>(awaited);
    InvocationId id = standing.state().id();
    List<InvocationId> order = first.stream().map(QueuedMessage::invocation).toList();
    long awaitedHere =
        order.stream().filter(each -> before.contains(each) && !each.equals(id)).count();
    boolean isWhole = page.filter(found -> found.next().isEmpty()).isPresent();
    if (isWhole && !order.contains(id)) {
      return Optional.empty();
    }
    QueuePlace place =
        new QueuePlace(
            message.queue(),
            message.priority().isEmpty(),
            ahead(order, before, awaitedHere),
            isWhole ? new Count.Exact(order.size()) : waiting(queues),
            awaitedHere,
            before.contains(id),
            oldest.get());
    return Optional.of(new Placed(place, around(first, before)));
  }

  /** Those that go first, itself, and those with the same call, of what was looked at. */
  private List<Neighbour> around(List<QueuedMessage> first, Set<InvocationId> awaited) {
    Comparator<QueuedMessage> order =
        Comparator.comparing(each -> !awaited.contains(each.invocation()));
    Map<InvocationId, InvocationState> states =
        visit.states(first.stream().map(QueuedMessage::invocation).toList());
    List<Neighbour> all = new ArrayList<>();
    for (QueuedMessage each : first.stream().sorted(order).toList()) {
      InvocationState state = states.get(each.invocation());
      if (state != null) {
        Instant since = each.queuedAt().orElse(state.status().at());
        all.add(new Neighbour(all.size() + 1, state, since, awaited.contains(state.id())));
      }
    }
    return Stream.concat(
            all.stream().filter(each -> each.number() <= FIRST || each.is(standing.state().id())),
            all.stream().filter(this::isSameCall).limit(SAME_CALL))
        .distinct()
        .sorted(Comparator.comparing(Neighbour::number))
        .toList();
  }

  private boolean isSameCall(Neighbour other) {
    return !other.is(standing.state().id()) && other.state().call().equals(standing.state().call());
  }

  /**
   * Messages of what is no longer to run are dropped when they are taken; of several one counts.
   */
  private List<QueuedMessage> toRun(List<QueuedMessage> messages) {
    Map<InvocationId, InvocationState> states =
        visit.states(messages.stream().map(QueuedMessage::invocation).distinct().toList());
    List<QueuedMessage> left = new ArrayList<>();
    Set<InvocationId> met = new HashSet<>();
    for (QueuedMessage each : messages) {
      InvocationState state = states.get(each.invocation());
      if (state != null && state.status().status().isAvailable() && met.add(each.invocation())) {
        left.add(each);
      }
    }
    return left;
  }

  private Count ahead(List<InvocationId> order, Set<InvocationId> awaited, long awaitedHere) {
    InvocationId id = standing.state().id();
    int at = order.indexOf(id);
    if (awaited.contains(id)) {
      return new Count.Exact(
          order.stream().limit(Math.max(0, at)).filter(awaited::contains).count());
    }
    return at < 0
        ? new Count.AtLeast(order.size())
        : new Count.Exact(
            awaitedHere + order.stream().limit(at).filter(each -> !awaited.contains(each)).count());
  }

  private Count waiting(Answer<List<QueueReport>> queues) {
    return queues.available().orElse(List.of()).stream()
        .filter(report -> report.queue().equals(message.queue()))
        .findFirst()
        .map(QueueReport::waiting)
        .orElse(new Count.AtLeast(LOOKED_AT));
  }

  /** None where that is this one, or is no longer to run. */
  private Optional<Oldest> oldest() {
    return visit
        .broker(broker -> broker.queues().oldest(message.queue()))
        .available()
        .flatMap(OldestMessage::message)
        .filter(first -> !first.invocation().equals(standing.state().id()))
        .flatMap(this::oldest);
  }

  private Optional<Oldest> oldest(QueuedMessage first) {
    return Optional.ofNullable(visit.states(List.of(first.invocation())).get(first.invocation()))
        .map(InvocationState::status)
        .filter(record -> record.status().isAvailable())
        .map(record -> new Oldest(first.invocation(), first.queuedAt().orElse(record.at())));
  }
}
