package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.forecast.Forecast.None;
import dev.pynmon.domain.forecast.Forecast.Steady;
import dev.pynmon.domain.forecast.Forecast.Why;
import dev.pynmon.domain.forecast.Sample.Moment;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:00Z");

  /** A queue that changed by so many every ten seconds, so many times. */
  private static Optional<Track> track(int times, long each) {
    Track track = Track.first(sample(0, 1_000));
    for (int i = 1; i <= times; i++) {
      track = track.then(sample(i, 1_000 + i * each));
    }
    return Optional.of(track);
  }

  private static Sample sample(int time, long waiting) {
    Moment moment = new Moment(NOW.minusSeconds(1_000 - 10L * time), 10_000_000_000L * time);
    return new Sample(moment, new Count.Exact(waiting), Head.UNSEEN, false);
  }

  private static Pace pace(Optional<Flow> told, Optional<Track> track, long waiting) {
    return Pace.of(told, track, new Count.Exact(waiting), NOW);
  }

  @Test
  void nobodyLooked_nothingIsForetold() {
    assertThat(pace(Optional.empty(), Optional.empty(), 5)).isEqualTo(Pace.UNKNOWN);
  }

  @Test
  void whatIsToldBySamples_isSinceTheFirstOfThemThatCounts() {
    Pace going = pace(Optional.empty(), track(300, 3), 1_900);
    assertThat(going.sampledSince()).contains(NOW.plusSeconds(2_000 - 1_800));

    Track turned = track(24, 30).orElseThrow();
    for (int i = 25; i <= 48; i++) {
      turned = turned.then(sample(i, 1_720 - (i - 24) * 30L));
    }
    Pace pace = pace(Optional.empty(), Optional.of(turned), 1_000);
    assertThat(pace.sampledSince()).contains(NOW.minusSeconds(1_000 - 240));
  }

  @Test
  void whoJustBeganToLook_saysSo() {
    Pace pace = pace(Optional.empty(), track(5, 1), 5);
    assertThat(pace.forecast()).isEqualTo(new None(Why.SAMPLED_BRIEFLY));
    assertThat(pace.sampledSince()).contains(NOW.minusSeconds(1_000));
    assertThat(pace.begin()).contains(Track.Begin.FIRST);
  }

  @Test
  void lengthsAlone_tellTheForecastButNotWhatCameAndLeft() {
    Pace pace = pace(Optional.empty(), track(24, 1), 1_024);
    assertThat(pace.forecast()).isInstanceOf(Forecast.Grows.class);
    assertThat(pace.flow().filter(Flow::isCertain)).isEmpty();
  }

  @Test
  void histories_tellAtTheFirstLook() {
    Pace pace = pace(Optional.of(FlowTest.flow(20, 80)), Optional.empty(), 60);
    assertThat(pace.forecast()).isInstanceOf(Forecast.Empties.class);
    assertThat(pace.flow()).contains(FlowTest.flow(20, 80));
  }

  @Test
  void rush_isForetoldBySamplesAlone() {
    Optional<Flow> rush = Optional.of(FlowTest.flow(260, 48));
    assertThat(pace(rush, Optional.empty(), 212).forecast()).isEqualTo(new None(Why.NEVER_SAMPLED));
    assertThat(pace(rush, track(24, -7), 212).basis()).contains(FlowSource.SAMPLES);
  }

  @Test
  void surerOfTwo_counts() {
    Flow slow = FlowTest.flow(12, 12);
    assertThat(pace(Optional.of(FlowTest.flow(800, 800)), track(24, 0), 1_000).forecast())
        .isEqualTo(new Steady(new Drift(0, 0, 0)));
    assertThat(Pace.of(Optional.of(slow), uneven(), new Count.Exact(1_000), NOW).forecast())
        .isEqualTo(new Steady(slow.drift()));
  }

  private static Optional<Track> uneven() {
    Track track = Track.first(sample(0, 1_000));
    for (int i = 1; i <= 24; i++) {
      track = track.then(sample(i, 1_000 + 9 * (i % 2)));
    }
    return Optional.of(track);
  }

  @Test
  void whatWasSeen_countsAgainstWhatWasTold() {
    assertThat(pace(Optional.of(FlowTest.flow(0, 0)), track(24, 1), 1_000).forecast())
        .isInstanceOf(Forecast.Grows.class);
  }

  @Test
  void whatNeverReachedTheQueue_isNotForetoldOfIt() {
    Pace pace = pace(Optional.of(FlowTest.flow(100, 0)), Optional.empty(), 0);
    assertThat(pace.forecast()).isEqualTo(new None(Why.NEVER_SAMPLED));
  }

  @Test
  void moreThanAreCounted_foretellNothing() {
    assertThat(Pace.of(Optional.empty(), track(24, 1), new Count.AtLeast(100_000), NOW).forecast())
        .isEqualTo(new None(Why.TOO_MANY));
  }
}
