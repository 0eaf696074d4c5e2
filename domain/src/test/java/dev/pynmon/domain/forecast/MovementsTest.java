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

class MovementsTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

  /** Ten seconds in which as many left as were seen to. */
  private static Movement movement(long change, long left) {
    return new Movement(Duration.ofSeconds(10), change, new Count.Exact(left));
  }

  /** Ten seconds of which only the lengths of the queue are known. */
  private static Movement change(long change) {
    return new Movement(Duration.ofSeconds(10), change, new Count.AtLeast(0));
  }

  private static Movements of(Movement... movements) {
    return new Movements(List.of(movements));
  }

  private static Movements times(int many, Movement movement) {
    return new Movements(Collections.nCopies(many, movement));
  }

  @Test
  void drift_isTheWholeChangeOverTheWholeTime() {
    assertThat(of(change(3), change(-1), change(4)).drift().perMinute()).isEqualTo(12, EXACTLY);
  }

  @Test
  void stepsOfDifferentLengths_countByTheirTime() {
    Movements movements =
        of(new Movement(Duration.ofSeconds(50), 10, new Count.AtLeast(0)), change(2));
    assertThat(movements.drift().perMinute()).isEqualTo(12, EXACTLY);
  }

  @Test
  void error_isThatOfAllThatCameAndWent() {
    assertThat(times(6, movement(0, 6)).drift()).isEqualTo(new Drift(0, 2 * Math.sqrt(72), 72));
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
    assertThat(times(6, movement(0, 0)).drift()).isEqualTo(new Drift(0, 0, 0));
  }

  @Test
  void fewerThanSix_areNotEnough() {
    assertThat(times(5, change(9)).isEnough()).isFalse();
    assertThat(times(6, change(9)).isEnough()).isTrue();
  }

  @Test
  void queueThatBeganToGrow_isToldByWhatItDidSince() {
    Movements movements =
        new Movements(
            Stream.concat(
                    Collections.nCopies(24, movement(0, 1)).stream(),
                    Collections.nCopies(24, movement(5, 1)).stream())
                .toList());
    assertThat(movements.latest()).isEqualTo(times(24, movement(5, 1)));
  }

  @Test
  void queueThatWentTheSameWay_isToldByAllOfIt() {
    Movements movements =
        new Movements(LongStream.range(0, 60).mapToObj(i -> movement(i % 3 - 1, 2)).toList());
    assertThat(movements.latest()).isSameAs(movements);
  }

  @Test
  void queueThatDrainsSinceABatchCame_isToldByWhatItDidSince_afterAMinute() {
    List<Movement> before = Collections.nCopies(24, movement(-10, 10));
    List<Movement> batch = List.of(movement(110, 10), movement(120, 10));
    for (int since = 0; since <= 30; since++) {
      List<Movement> after = Collections.nCopies(since, movement(-10, 10));
      Movements movements =
          new Movements(Stream.of(before, batch, after).flatMap(List::stream).toList());

      assertThat(movements.latest())
          .isEqualTo(since < Movements.LEAST ? movements : new Movements(after));
    }
  }

  @Test
  void queueThatDrainsSinceTheFirstBatch_isToldByWhatItDidSince() {
    List<Movement> after = Collections.nCopies(8, change(-10));
    Movements movements =
        new Movements(Stream.concat(Stream.of(change(240)), after.stream()).toList());

    assertThat(movements.drift().most()).isPositive();
    assertThat(movements.latest()).isEqualTo(new Movements(after));
    assertThat(movements.latest().drift().most()).isNegative();
  }

  @Test
  void batchesThatComeAgainAndAgain_stay() {
    List<Movement> batch = List.of(movement(160, 10));
    List<Movement> rest = Collections.nCopies(17, movement(-10, 10));
    Movements movements =
        new Movements(Stream.of(batch, rest, batch, rest).flatMap(List::stream).toList());

    assertThat(movements.latest()).isEqualTo(movements);
  }

  @Test
  void newerHalf_isNeverSoShortThatItSaysNothing() {
    assertThat(of(change(0), change(0), change(9), change(9)).latest().movements()).hasSize(4);
  }

  private static Flow flow(Count in, Count out, int seconds) {
    Duration within = Duration.ofSeconds(seconds);
    return new Flow(new Rate(in, within), new Rate(out, within), FlowSource.SAMPLES);
  }

  @Test
  void messagesThatCame_areThoseThatLeftAndTheChange() {
    assertThat(times(6, movement(2, 3)).flow())
        .contains(flow(new Count.Exact(30), new Count.Exact(18), 60));
  }

  @Test
  void whereOthersMayHaveComeAndGone_bothAreToldAtTheLeast() {
    assertThat(of(movement(2, 3), change(-5)).flow())
        .contains(flow(new Count.AtLeast(0), new Count.AtLeast(3), 20));
  }

  @Test
  void sinceAllWereSeenThatLeft_bothAreCertain() {
    List<Movement> movements = new ArrayList<>(Collections.nCopies(9, change(7)));
    movements.addAll(Collections.nCopies(6, movement(-1, 2)));
    assertThat(new Movements(movements).flow())
        .contains(flow(new Count.Exact(6), new Count.Exact(12), 60));
  }

  @Test
  void moreThatLeftThanWereSeen_makeNoNumberBelowZero() {
    assertThat(of(movement(-4, 3)).flow())
        .contains(flow(new Count.AtLeast(0), new Count.Exact(3), 10));
  }

  @Test
  void noSteps_tellNoFlow() {
    assertThat(Movements.NONE.flow()).isEmpty();
  }
}
