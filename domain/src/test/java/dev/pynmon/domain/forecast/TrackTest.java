package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.forecast.Sample.Moment;
import dev.pynmon.domain.forecast.Track.Begin;
import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrackTest {
  private static final Instant START = Instant.parse("2026-11-24T13:40:00Z");

  private static Moment moment(double clock, double watch) {
    return new Moment(
        START.plusMillis(Math.round(1_000 * clock)), Math.round(1_000_000_000 * watch));
  }

  private static Sample sample(double second, long waiting) {
    return at(moment(second, second), waiting);
  }

  private static Sample at(Moment moment, long waiting) {
    return new Sample(moment, new Count.Exact(waiting), Head.UNSEEN, false);
  }

  private static Movement movement(int seconds, long change) {
    return new Movement(Duration.ofSeconds(seconds), change, new Count.AtLeast(0));
  }

  @Test
  void samples_makeSteps() {
    Track track = Track.first(sample(0, 5)).then(sample(10, 8)).then(sample(25, 2));
    assertThat(track.movements().movements()).containsExactly(movement(10, 3), movement(15, -6));
    assertThat(track.begin()).isEqualTo(Begin.FIRST);
    assertThat(track.since()).isEqualTo(START);
  }

  @Test
  void afterAGap_itBeginsAnew() {
    Track track = Track.first(sample(0, 5)).then(sample(10, 8)).then(sample(56, 9));
    assertThat(track.begin()).isEqualTo(Begin.GAP);
    assertThat(track.since()).isEqualTo(START.plusSeconds(56));
    assertThat(track.movements()).isEqualTo(Movements.NONE);
    assertThat(track.then(sample(66, 10)).movements().movements()).containsExactly(movement(10, 1));
  }

  @Test
  void purge_isNoDeparture() {
    Sample purged = new Sample(moment(20, 20), new Count.Exact(0), Head.EMPTY, true);
    Track track = Track.first(sample(0, 50)).then(sample(10, 51)).then(purged);
    assertThat(track.begin()).isEqualTo(Begin.PURGED);
    assertThat(track.movements()).isEqualTo(Movements.NONE);
  }

  @Test
  void clockThatIsSetBackOrStands_beginsAnew() {
    Track track = Track.first(sample(0, 5)).then(sample(10, 5));
    assertThat(track.then(at(moment(9, 20), 5)).begin()).isEqualTo(Begin.CLOCK);
    assertThat(track.then(at(moment(10, 20), 5)).begin()).isEqualTo(Begin.CLOCK);
  }

  @Test
  void clockThatIsSetForward_beginsAnew() {
    Track track = Track.first(sample(0, 5)).then(sample(10, 5));
    assertThat(track.then(at(moment(3_620, 20), 5)).begin()).isEqualTo(Begin.CLOCK);
  }

  @Test
  void clockOfASimulation_goesFaster() {
    Track track =
        Track.first(at(moment(0, 0), 5))
            .then(at(moment(100, 10), 15))
            .then(at(moment(200, 20), 25));
    assertThat(track.begin()).isEqualTo(Begin.FIRST);
    assertThat(track.movements().drift().perMinute()).isEqualTo(6.0);
  }

  @Test
  void moreThanAreCounted_beginAnew() {
    Sample many = new Sample(moment(10, 10), new Count.AtLeast(100_000), Head.UNSEEN, false);
    Track track = Track.first(sample(0, 99_999)).then(many);
    assertThat(track.begin()).isEqualTo(Begin.UNCOUNTED);
    assertThat(track.then(sample(20, 99_998)).movements()).isEqualTo(Movements.NONE);
  }

  @Test
  void halfAnHour_isKept() {
    Track track = Track.first(sample(0, 0));
    for (int i = 1; i <= 200; i++) {
      track = track.then(sample(10 * i, i));
    }
    assertThat(track.movements().length()).isEqualTo(Duration.ofMinutes(30));
    assertThat(track.since()).isEqualTo(START);
  }
}
