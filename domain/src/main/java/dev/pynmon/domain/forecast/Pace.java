package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.Optional;

/**
 * How a queue goes, and what comes of that.
 *
 * @param flow what came and what left; empty where nothing tells
 * @param forecast what becomes of the queue
 * @param sampledSince since when this monitor looks at it without a gap; empty where it does not
 * @param begin why that is not longer
 */
public record Pace(
    Optional<Flow> flow,
    Forecast forecast,
    Optional<Instant> sampledSince,
    Optional<Track.Begin> begin) {
  /** Of a queue that nobody looked at. */
  public static final Pace UNKNOWN =
      new Pace(
          Optional.empty(),
          new Forecast.None(Forecast.Why.NEVER_SAMPLED),
          Optional.empty(),
          Optional.empty());

  /**
   * Works it out. Of two that tell how fast it changes the surer counts; where they contradict one
   * another, what was seen of its length.
   *
   * @param told what the histories tell of what came and left, where they can
   * @param track how this monitor saw it, where it looked
   * @param waiting how many wait now
   */
  public static Pace of(
      Optional<Flow> told, Optional<Track> track, Count waiting, Instant now) {
    Optional<Steps> steps = track.map(Track::steps).filter(Steps::isEnough).map(Steps::latest);
    Optional<Flow> seen = steps.flatMap(Steps::flow);
    Optional<Drift> counted =
        told.filter(flow -> flow.isCertain() && flow.fits(waiting)).map(Flow::drift);
    Optional<Drift> drift = steps.map(Steps::drift).map(own -> surer(own, counted)).or(() -> counted);
    return new Pace(
        told.filter(Flow::isCertain).or(() -> seen).or(() -> told),
        forecast(drift, track, waiting, now),
        track.map(Track::since),
        track.map(Track::begin));
  }

  private static Drift surer(Drift seen, Optional<Drift> counted) {
    return counted
        .filter(other -> other.error() < seen.error() && other.agrees(seen))
        .orElse(seen);
  }

  private static Forecast forecast(
      Optional<Drift> drift, Optional<Track> track, Count waiting, Instant now) {
    if (waiting instanceof Count.AtLeast) {
      return new Forecast.None(Forecast.Why.TOO_MANY);
    }
    return drift
        .map(known -> Forecast.of(waiting.value(), known, now))
        .orElseGet(
            () ->
                new Forecast.None(
                    track.isPresent()
                        ? Forecast.Why.SAMPLED_BRIEFLY
                        : Forecast.Why.NEVER_SAMPLED));
  }

  /** How often a message left, all of them or at least so often; empty where nothing tells. */
  public Optional<Rate> out() {
    return flow.map(Flow::out);
  }
}
