package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

  /** Ten seconds in which as many left as were seen to. */
  private static Step step(long change, long left) {
    return new Step(Duration.ofSeconds(10), change, new Count.Exact(left));
  }

  /** Ten seconds of which only the lengths of the queue are known. */
  private static Step change(long change) {
    return new Step(Duration.ofSeconds(10), change, new Count.AtLeast(0));
  }

  private static Steps of(Step... steps) {
    return new Steps(List.of(steps));
  }

  private static Steps times(int many, Step step) {
    return new Steps(Collections.nCopies(many, step));
  }

  @Test
  void drift_isTheWholeChangeOverTheWholeTime() {
    assertThat(of(change(3), change(-1), change(4)).drift().perMinute()).isEqualTo(12, EXACTLY);
  }

  @Test
  void stepsOfDifferentLengths_countByTheirTime() {
    Steps steps = of(new Step(Duration.ofSeconds(50), 10, new Count.AtLeast(0)), change(2));
    assertThat(steps.drift().perMinute()).isEqualTo(12, EXACTLY);
  }

  @Test
  void error_isThatOfAllThatCameAndWent() {
    assertThat(times(6, step(0, 6)).drift()).isEqualTo(new Drift(0, 2 * Math.sqrt(72), 72));
  }

  @Test
  void ofLengthsAlone_theErrorIsThatOfTheirChanges() {
    assertThat(times(6, change(6)).drift()).isEqualTo(new Drift(36, 12, 36));
  }

  @Test
  void whatComesInBatches_hasTheLargerErrorOfItsUnevenness() {
    Drift drift = of(change(0), change(0), change(60), change(0), change(0), change(0)).drift();
    assertThat(drift.perMinute()).isEqualTo(60, EXACTLY);
    assertThat(drift.error()).isEqualTo(2 * Math.sqrt(3_600), EXACTLY);
  }

  @Test
  void nothingChanged_isNoDriftAndNoError() {
    assertThat(times(6, step(0, 0)).drift()).isEqualTo(new Drift(0, 0, 0));
  }

  @Test
  void fewerThanSix_areNotEnough() {
    assertThat(times(5, change(9)).isEnough()).isFalse();
    assertThat(times(6, change(9)).isEnough()).isTrue();
  }

  @Test
  void queueThatBeganToGrow_isToldByWhatItDidSince() {
    Steps steps =
        new Steps(
            Stream.concat(
                    Collections.nCopies(24, step(0, 1)).stream(),
                    Collections.nCopies(24, step(5, 1)).stream())
                .toList());
    assertThat(steps.latest()).isEqualTo(times(24, step(5, 1)));
  }

  @Test
  void queueThatWentTheSameWay_isToldByAllOfIt() {
    Steps steps = new Steps(LongStream.range(0, 60).mapToObj(i -> step(i % 3 - 1, 2)).toList());
    assertThat(steps.latest()).isSameAs(steps);
  }

  @Test
  void queueThatDrainsSinceABatchCame_isToldByWhatItDidSince_afterAMinute() {
    List<Step> before = Collections.nCopies(24, step(-10, 10));
    List<Step> batch = List.of(step(110, 10), step(120, 10));
    for (int since = 0; since <= 30; since++) {
      List<Step> after = Collections.nCopies(since, step(-10, 10));
      Steps steps = new Steps(Stream.of(before, batch, after).flatMap(List::stream).toList());

      assertThat(steps.latest()).isEqualTo(since < Steps.LEAST ? steps : new Steps(after));
    }
  }

  @Test
  void queueThatDrainsSinceTheFirstBatch_isToldByWhatItDidSince() {
    List<Step> after = Collections.nCopies(8, change(-10));
    Steps steps = new Steps(Stream.concat(Stream.of(change(240)), after.stream()).toList());

    assertThat(steps.drift().most()).isPositive();
    assertThat(steps.latest()).isEqualTo(new Steps(after));
    assertThat(steps.latest().drift().most()).isNegative();
  }

  @Test
  void batchesThatComeAgainAndAgain_stay() {
    List<Step> batch = List.of(step(160, 10));
    List<Step> rest = Collections.nCopies(17, step(-10, 10));
    Steps steps = new Steps(Stream.of(batch, rest, batch, rest).flatMap(List::stream).toList());

    assertThat(steps.latest()).isEqualTo(steps);
  }

  @Test
  void newerHalf_isNeverSoShortThatItSaysNothing() {
    assertThat(of(change(0), change(0), change(9), change(9)).latest().steps()).hasSize(4);
  }

  private static Flow flow(Count in, Count out, int seconds) {
    Duration within = Duration.ofSeconds(seconds);
    return new Flow(new Rate(in, within), new Rate(out, within), Source.SAMPLES);
  }

  @Test
  void messagesThatCame_areThoseThatLeftAndTheChange() {
    assertThat(times(6, step(2, 3)).flow())
        .contains(flow(new Count.Exact(30), new Count.Exact(18), 60));
  }

  @Test
  void whereOthersMayHaveComeAndGone_bothAreToldAtTheLeast() {
    assertThat(of(step(2, 3), change(-5)).flow())
        .contains(flow(new Count.AtLeast(0), new Count.AtLeast(3), 20));
  }

  @Test
  void sinceAllWereSeenThatLeft_bothAreCertain() {
    List<Step> steps = new ArrayList<>(Collections.nCopies(9, change(7)));
    steps.addAll(Collections.nCopies(6, step(-1, 2)));
    assertThat(new Steps(steps).flow()).contains(flow(new Count.Exact(6), new Count.Exact(12), 60));
  }

  @Test
  void moreThatLeftThanWereSeen_makeNoNumberBelowZero() {
    assertThat(of(step(-4, 3)).flow()).contains(flow(new Count.AtLeast(0), new Count.Exact(3), 10));
  }

  @Test
  void noSteps_tellNoFlow() {
    assertThat(Steps.NONE.flow()).isEmpty();
  }
}
