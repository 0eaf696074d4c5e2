package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.Optional;

/**
 * How a queue goes, and what comes of that.
 *
 * @param flow what came and what left; empty where nothing tells
 * @param forecast what becomes of the queue
 * @param basis what the forecast rests on; empty where there is none
 * @param sampledSince since when this monitor's samples are that it is told by, or since when it
 *     looks without a gap where they are too few; empty where it does not
 * @param begin why that is not longer
 */
public record Pace(
    Optional<Flow> flow,
    Forecast forecast,
    Optional<FlowSource> basis,
    Optional<Instant> sampledSince,
    Optional<Track.Begin> begin) {
  /** Of a queue that nobody looked at. */
  public static final Pace UNKNOWN =
      new Pace(
          Optional.empty(),
          new Forecast.None(Forecast.Why.NEVER_SAMPLED),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Works it out. Of two that tell how fast it changes the surer counts; where they contradict one
   * another, what was seen of its length. Histories tell nothing of a rush that began in their
   * time.
   *
   * @param told what the histories tell of what came and left, where they can
   * @param track how this monitor saw it, where it looked
   * @param waiting how many wait now
   */
  public static Pace of(Optional<Flow> told, Optional<Track> track, Count waiting, Instant now) {
    Optional<Movements> movements =
        track.map(Track::movements).filter(Movements::isEnough).map(Movements::latest);
    Optional<Based> counted =
        told.filter(flow -> flow.isCertain() && flow.fits(waiting) && !flow.isRush(waiting))
            .map(flow -> new Based(flow.drift(), flow.source()));
    Optional<Based> seen = movements.map(own -> new Based(own.drift(), FlowSource.SAMPLES));
    Optional<Based> drift =
        seen.map(own -> counted.filter(own::isLessSureThan).orElse(own)).or(() -> counted);
    boolean isCounted = waiting instanceof Count.Exact;
    return new Pace(
        flow(told, movements.flatMap(Movements::flow)),
        drift
            .filter(_ -> isCounted)
            .map(known -> Forecast.of(waiting.value(), known.drift(), now))
            .orElseGet(() -> new Forecast.None(why(isCounted, track.isPresent()))),
        drift.filter(_ -> isCounted).map(Based::source),
        track.map(own -> movements.map(own::since).orElseGet(own::since)),
        track.map(Track::begin));
  }

  /** Histories, unless this monitor surely saw another rate since. */
  private static Optional<Flow> flow(Optional<Flow> told, Optional<Flow> seen) {
    return told.filter(Flow::isCertain)
        .filter(flow -> seen.filter(flow::isContradictedBy).isEmpty())
        .or(() -> seen)
        .or(() -> told);
  }

  private static Forecast.Why why(boolean isCounted, boolean isSampled) {
    if (!isCounted) {
      return Forecast.Why.TOO_MANY;
    }
    return isSampled ? Forecast.Why.SAMPLED_BRIEFLY : Forecast.Why.NEVER_SAMPLED;
  }

  private record Based(Drift drift, FlowSource source) {
    boolean isLessSureThan(Based other) {
      return other.drift.error() < drift.error() && drift.agrees(other.drift);
    }
  }
}
