package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LanePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where invocations are in a picture whose lanes have their places. */
public final class Positions {
  private static final String STATUS = "status:";

  private final TimeScale scale;
  private final Map<LaneId, Lane> lanes;
  private final Map<InvocationId, Journey> journeys = new HashMap<>();

  /** Places on this scale, in these lanes, of the invocations that went these ways. */
  public Positions(TimeScale scale, Map<LaneId, Lane> lanes, Collection<Journey> journeys) {
    this.scale = scale;
    this.lanes = lanes;
    journeys.forEach(journey -> this.journeys.put(journey.presence().id(), journey));
  }

  /** The invocations that are there. */
  public Set<InvocationId> ids() {
    return journeys.keySet();
  }

  /** The bar of an invocation that covers a moment, else the one that is nearest to it. */
  public Optional<LanePosition> bar(InvocationId id, Instant at) {
    return journey(id)
        .flatMap(journey -> nearest(journey, at, numbers(journey).filter(i -> isBar(journey, i))));
  }

  /** The first that is seen of an invocation. */
  public Optional<LanePosition> begin(InvocationId id) {
    return journey(id).map(journey -> position(journey, 0));
  }

  /** Where an invocation was registered. */
  public Optional<LanePosition> registration(InvocationId id) {
    return journey(id)
        .flatMap(
            journey ->
                journey
                    .presence()
                    .registration()
                    .map(journey.presence().segments()::indexOf)
                    .map(number -> position(journey, number)));
  }

  /** The last change of an invocation up to a moment, or its first. */
  public Optional<LanePosition> lastBy(InvocationId id, Instant at) {
    return upTo(id, at).or(() -> begin(id));
  }

  /** The last that is seen of an invocation up to a moment; nothing when it came later. */
  public Optional<LanePosition> upTo(InvocationId id, Instant at) {
    return journey(id)
        .flatMap(
            journey -> {
              int number = Presence.lastBegunBy(journey.presence().segments(), at);
              return number < 0 ? Optional.empty() : Optional.of(position(journey, number));
            });
  }

  /**
   * The change that met a condition: the nearest in time of those to the status that is named, and
   * of all changes where none or an unknown one is.
   */
  public Optional<LanePosition> change(InvocationId id, Participant one) {
    return journey(id).flatMap(journey -> change(journey, one));
  }

  private Optional<LanePosition> change(Journey journey, Participant one) {
    Instant at = one.at().orElseGet(() -> journey.presence().end());
    String status = status(one);
    Optional<LanePosition> named =
        change(journey, at, segment -> segment.status().value().equalsIgnoreCase(status));
    return named.or(() -> change(journey, at, _ -> true));
  }

  private Optional<LanePosition> change(Journey journey, Instant at, Predicate<Segment> wanted) {
    List<Segment> segments = journey.presence().segments();
    return numbers(journey)
        .filter(i -> !segments.get(i).isCutAtStart() && wanted.test(segments.get(i)))
        .boxed()
        .min(Comparator.comparing(i -> Duration.between(segments.get(i).from(), at).abs()))
        .map(number -> position(journey, number));
  }

  /** The summary of a condition begins with {@code status:SUCCESS task:…}. */
  private static String status(Participant one) {
    String summary = one.summary();
    return summary.startsWith(STATUS)
        ? summary.substring(STATUS.length()).split(" ", 2)[0].toLowerCase(Locale.ROOT)
        : "";
  }

  private Optional<Journey> journey(InvocationId id) {
    return Optional.ofNullable(journeys.get(id));
  }

  private static IntStream numbers(Journey journey) {
    return IntStream.range(0, journey.presence().segments().size());
  }

  private static boolean isBar(Journey journey, int number) {
    return journey.presence().segments().get(number).isBar();
  }

  private Optional<LanePosition> nearest(Journey journey, Instant at, IntStream some) {
    return some.boxed()
        .min(Comparator.comparing(i -> distance(journey.presence().segments().get(i), at)))
        .map(number -> position(journey, number));
  }

  private static Duration distance(Segment segment, Instant at) {
    if (at.isBefore(segment.from())) {
      return Duration.between(at, segment.from());
    }
    return at.isAfter(segment.until()) ? Duration.between(segment.until(), at) : Duration.ZERO;
  }

  private LanePosition position(Journey journey, int number) {
    Stay stay = journey.stays().get(number);
    Lane lane = lanes.get(stay.lane());
    if (lane == null) {
      throw new IllegalStateException("no lane " + stay.lane());
    }
    double x = scale.x(journey.presence().segments().get(number).from());
    return new LanePosition(lane.id(), new Position(x, lane.box().middleOf(stay.row())));
  }
}
