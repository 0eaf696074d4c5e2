package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.timeline.figure.Positions;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneFinder;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LanePosition;
import dev.pynmon.pictures.timeline.lane.ServiceBar;
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
public final class MarkerPlaces {
  private final Positions positions;
  private final LaneFinder finder;
  private final Map<LaneId, Lane> lanes;
  private final List<ServicePlace> services;

  private record ServicePlace(LaneId lane, ServiceBar bar) {
    LanePosition position() {
      Box box = bar.box();
      return new LanePosition(lane, new Position(box.x(), box.y() + box.height() / 2));
    }

    boolean covers(Instant at) {
      return !at.isBefore(bar.seen().from()) && !at.isAfter(bar.seen().until());
    }

    Duration distance(Instant at) {
      Duration before = Duration.between(at, bar.seen().from());
      return before.isPositive() ? before : Duration.between(bar.seen().until(), at);
    }
  }

  /** Places in a picture with these lanes, in which these invocations are drawn. */
  public MarkerPlaces(Positions positions, LaneFinder finder, Map<LaneId, Lane> lanes) {
    this.positions = positions;
    this.finder = finder;
    this.lanes = lanes;
    this.services =
        lanes.values().stream()
            .flatMap(lane -> lane.services().stream().map(bar -> new ServicePlace(lane.id(), bar)))
            .toList();
  }

  /** Where it stands; nowhere when nothing that is drawn has to do with it. */
  Optional<LanePosition> of(Cause cause) {
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
  Optional<LanePosition> emitter(EventCause event) {
    return event.event().emitter().invocation().flatMap(id -> positions.bar(id, event.at()));
  }

  private Optional<LanePosition> lane(RunnerId runner) {
    return Optional.ofNullable(lanes.get(finder.of(runner)))
        .map(
            lane ->
                new LanePosition(lane.id(), new Position(Measures.LEFT, lane.box().middleOf(0))));
  }

  /** The run that is named, else one of that moment, else one of when triggers were run. */
  private Optional<LanePosition> service(List<TriggerRun> runs, Instant at) {
    List<String> ids =
        runs.stream().map(run -> run.service().run()).flatMap(Optional::stream).toList();
    return service(each -> ids.contains(each.bar().run().id()))
        .or(() -> service(each -> each.covers(at)))
        .or(() -> service(each -> moments(runs).anyMatch(each::covers)))
        .or(() -> services.stream().min(Comparator.comparing(each -> each.distance(at))))
        .map(ServicePlace::position);
  }

  private Optional<ServicePlace> service(Predicate<ServicePlace> wanted) {
    return services.stream().filter(wanted).findFirst();
  }

  private static Stream<Instant> moments(Collection<TriggerRun> runs) {
    return runs.stream()
        .flatMap(run -> Stream.concat(run.claimedAt().stream(), run.executedAt().stream()));
  }

  private Optional<LanePosition> started(Cause cause) {
    Optional<InvocationId> first = cause.started().stream().findFirst();
    return first.flatMap(id -> positions.bar(id, cause.at()).or(() -> positions.begin(id)));
  }
}
