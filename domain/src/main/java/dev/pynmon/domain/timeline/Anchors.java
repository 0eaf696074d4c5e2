package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Spots.Spot;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the row that a marker stands in: the bar of whoever emitted it, else the lane of the runner
 * that did, else a run of the atomic service, else what it started first.
 */
final class Anchors {
  private final Spots spots;
  private final LaneNames names;
  private final Map<LaneId, Lane> lanes;
  private final List<Service> services;

  private record Service(LaneId lane, ServiceBar bar) {
    Spot spot() {
      Box box = bar.box();
      return new Spot(lane, box.x(), box.y() + box.height() / 2);
    }

    boolean covers(Instant at) {
      return !at.isBefore(bar.from()) && !at.isAfter(bar.until());
    }

    Duration distance(Instant at) {
      Duration before = Duration.between(at, bar.from());
      return before.isPositive() ? before : Duration.between(bar.until(), at);
    }
  }

  Anchors(Spots spots, LaneNames names, Map<LaneId, Lane> lanes) {
    this.spots = spots;
    this.names = names;
    this.lanes = lanes;
    this.services =
        lanes.values().stream()
            .flatMap(lane -> lane.services().stream().map(bar -> new Service(lane.id(), bar)))
            .toList();
  }

  /** Where it stands; nowhere when nothing that is drawn has to do with it. */
  Optional<Spot> of(Cause cause) {
    return switch (cause) {
      case EventCause event ->
          emitter(event)
              .or(() -> event.event().emitter().runner().flatMap(this::lane))
              .or(() -> service(event.runs(), event.at()))
              .or(() -> started(event));
      case TickCause tick -> service(tick.runs(), tick.at()).or(() -> started(tick));
    };
  }

  /** The bar of the invocation that emitted the event. */
  Optional<Spot> emitter(EventCause event) {
    return event.event().emitter().invocation().flatMap(id -> spots.bar(id, event.at()));
  }

  private Optional<Spot> lane(RunnerId runner) {
    return Optional.ofNullable(lanes.get(names.of(runner)))
        .map(lane -> new Spot(lane.id(), Measures.LEFT, lane.box().middleOf(0)));
  }

  /** The run that is named, else one of that moment, else one of when triggers were run. */
  private Optional<Spot> service(List<TriggerRun> runs, Instant at) {
    List<String> ids =
        runs.stream().map(run -> run.service().run()).flatMap(Optional::stream).toList();
    return service(each -> ids.contains(each.bar().run().id()))
        .or(() -> service(each -> each.covers(at)))
        .or(() -> service(each -> moments(runs).anyMatch(each::covers)))
        .or(() -> services.stream().min(Comparator.comparing(each -> each.distance(at))))
        .map(Service::spot);
  }

  private Optional<Service> service(Predicate<Service> wanted) {
    return services.stream().filter(wanted).findFirst();
  }

  private static Stream<Instant> moments(Collection<TriggerRun> runs) {
    return runs.stream()
        .flatMap(run -> Stream.concat(run.claimedAt().stream(), run.executedAt().stream()));
  }

  private Optional<Spot> started(Cause cause) {
    Optional<InvocationId> first = cause.started().stream().findFirst();
    return first.flatMap(id -> spots.bar(id, cause.at()).or(() -> spots.begin(id)));
  }
}
