package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.HandOver;
import dev.pynmon.pictures.timeline.figure.Loss;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where runners fell silent, what they held, and who took it up. */
class LossesTest {
  /** One that held two, of which another runner took up one. */
  private static Histories lost() {
    return new Histories()
        .on("dead", "a", 10, "running")
        .on("rescuer", "a", 60, "running_recovery")
        .on("rescuer", "a", 60.1, "rerouted")
        .on("next", "a", 70, "pending")
        .on("next", "a", 70.1, "running")
        .on("next", "a", 90, "success")
        .on("dead", "b", 20, "running")
        .ran("dead", "c", 12, 14)
        .silentSince("dead", 40);
  }

  @Test
  void lane_endsWhereItsRunnerWasLastHeardOf() {
    Loss loss = lost().to(drawing()).losses().getFirst();

    assertThat(loss.lane().id().value()).isEqualTo("dead");
    assertThat(loss.at()).isEqualTo(at(40));
    assertThat(loss.x()).isCloseTo(585.2, within(1e-9));
    assertThat(loss.endX()).hasValue(1142);
    assertThat(loss.held()).isEqualTo(2);
    assertThat(loss.takenUp()).isEqualTo(1);
    assertThat(loss.quiet()).isTrue();
    assertThat(loss.isCalm()).isFalse();
  }

  @Test
  void whatItHeld_endsThereAndIsJoinedWithWhereItIsTakenUp() {
    TimelinePicture timeline = lost().to(drawing());
    Bar bar = figure(timeline, "a").bars().findFirst().orElseThrow();
    HandOver line = figure(timeline, "a").handOvers().getFirst();

    assertThat(bar.box().right()).isCloseTo(585.2, within(1e-9));
    assertThat(bar.segment().end()).isEqualTo(SegmentEnd.SILENT);
    assertThat(bar.colour()).isEqualTo(KnownStatus.RUNNING_RECOVERY);
    assertThat(bar.isBitten()).isFalse();
    assertThat(line.x1()).isCloseTo(585.2, within(1e-9));
    assertThat(line.x2()).isCloseTo(863.6, within(1e-9));
    assertThat(line.y1()).isEqualTo(bar.box().y() + 7);
    assertThat(line.y2()).isGreaterThan(line.y1());
    assertThat(figure(timeline, "b").handOvers()).isEmpty();
    assertThat(figure(timeline, "c").handOvers()).isEmpty();
  }

  @Test
  void whatItHeld_isToldAndJoinedWhereBarsAreNotDrawn_linesBetweenTheSamePlacesOnce() {
    Histories histories =
        lost()
            .on("dead", "d", 11, "running")
            .on("rescuer", "d", 60, "running_recovery")
            .on("next", "d", 70.2, "running");
    TimelinePicture density = histories.to(density());

    assertThat(density.losses().getFirst().held()).isEqualTo(3);
    assertThat(density.losses().getFirst().takenUp()).isEqualTo(2);
    HandOver line = density.takenUp().getFirst();
    assertThat(density.takenUp()).containsExactly(line);
    assertThat(line.x1()).isCloseTo(585.2, within(1e-9));
    assertThat(line.x2()).isCloseTo(863.6, within(1e-9));
    assertThat(lost().to(drawing()).takenUp()).as("figures tell it").isEmpty();
  }

  @Test
  void whatRecoveryTookFromARunnerOfWhichNothingIsKnown_hasNeitherMarkNorLine() {
    Histories histories =
        new Histories()
            .on("r", "a", 10, "running")
            .on("s", "a", 60, "running_recovery")
            .on("s", "a", 61, "rerouted")
            .on("t", "a", 70, "running");
    TimelinePicture timeline = histories.to(drawing());

    assertThat(timeline.losses()).isEmpty();
    assertThat(figure(timeline, "a").handOvers()).isEmpty();
  }

  @Test
  void whatIsTakenUpBehindTheWindow_hasALineUpToItsEdge() {
    TimelinePicture timeline = lost().window(0, 65).to(drawing());
    HandOver line = figure(timeline, "a").handOvers().getFirst();

    assertThat(line.x2()).isEqualTo(1142);
    assertThat(line.y2()).isEqualTo(line.y1());
    assertThat(line.later()).hasValueSatisfying(by -> assertThat(by.at()).isEqualTo(at(70)));
    assertThat(figure(timeline, "b").handOvers()).isEmpty();
    assertThat(timeline.losses().getFirst().takenUp()).isZero();
    assertThat(timeline.losses().getFirst().later()).isEqualTo(1);
  }

  @Test
  void runnerThatIsOnlySilent_isMarkedWithWhatItHolds_andLosesNothing() {
    Histories histories =
        new Histories()
            .runner("first", "ThreadRunner", "")
            .runner("second", "ThreadRunner", "")
            .on("first", "a", 10, "running")
            .on("first", "b", 20, "pending")
            .ran("second", "c", 80, 90)
            .staleSince("first", 40);
    TimelinePicture timeline = histories.to(drawing());

    assertThat(timeline.lanes()).as("the next generation shares it").hasSize(1);
    assertThat(timeline.losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.dead()).isFalse();
              assertThat(loss.at()).isEqualTo(at(40));
              assertThat(loss.held()).isEqualTo(2);
            });
    Bar bar = figure(timeline, "a").bars().findFirst().orElseThrow();
    assertThat(bar.heardRight().orElseThrow()).isCloseTo(585.2, within(1e-9));
    assertThat(bar.box().right()).isEqualTo(1142);
    assertThat(bar.goesOn()).isFalse();
    assertThat(figure(timeline, "a").handOvers()).isEmpty();
    assertThat(histories.window(60, 100).to(drawing()).losses())
        .as("silent since before the window")
        .singleElement()
        .satisfies(loss -> assertThat(loss.at()).isEqualTo(at(40)));
  }

  @Test
  void workersOfARunnerThatFellSilent_endWithIt() {
    TimelinePicture timeline =
        new Histories()
            .runner("w1", "Worker", "boss")
            .runner("w2", "Worker", "boss")
            .runner("boss", "Runner", "")
            .on("w1", "a", 10, "running")
            .on("w2", "b", 10, "running")
            .silentSince("boss", 40)
            .silentSince("w1", 40)
            .silentSince("w2", 40)
            .to(drawing());

    assertThat(timeline.losses()).allMatch(loss -> loss.at().equals(at(40))).isNotEmpty();
    assertThat(timeline.losses().stream().mapToInt(Loss::held).sum()).isEqualTo(2);
    assertThat(timeline.losses().stream().mapToInt(Loss::runners).sum()).isEqualTo(3);
  }

  @Test
  void laneOfGenerations_endsUpToWhereTheNextOneTakesIt() {
    TimelinePicture timeline =
        new Histories()
            .runner("first", "ThreadRunner", "")
            .runner("second", "ThreadRunner", "")
            .on("first", "a", 10, "running")
            .ran("second", "b", 80, 90)
            .silentSince("first", 40)
            .to(drawing());

    assertThat(timeline.lanes()).hasSize(1);
    assertThat(timeline.losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.x()).isCloseTo(585.2, within(1e-9));
              assertThat(loss.endX().orElseThrow()).isCloseTo(956.4, within(1e-9));
              assertThat(loss.quiet()).isTrue();
            });
  }

  @Test
  void oneOfSeveralInALaneThatHeldNothing_isNotMarked() {
    Histories histories =
        new Histories()
            .runner("boss", "ProcessRunner", "")
            .runner("hand", "ProcessRunnerWorker", "boss")
            .runner("lost", "ProcessRunnerWorker", "boss")
            .ran("hand", "a", 10, 20)
            .on("lost", "b", 10, "running")
            .silentSince("hand", 40)
            .silentSince("lost", 70);

    assertThat(histories.to(drawing()).losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.at()).isEqualTo(at(70));
              assertThat(loss.endX()).isEmpty();
            });
  }

  @Test
  void silenceOutsideTheWindowOrOfNobodyThere_isNotMarked() {
    assertThat(
            new Histories()
                .on("r", "a", -60, "running")
                .silentSince("r", -50)
                .to(drawing())
                .losses())
        .isEmpty();
    assertThat(new Histories().ran("r", "a", 10, 20).silentSince("s", 50).to(drawing()).losses())
        .isEmpty();
  }

  @Test
  void whatARunnerChangedAfterItsLastHeartbeat_isASignOfLife() {
    Histories histories = new Histories().ran("r", "a", 10, 20).silentSince("r", -30);

    assertThat(histories.to(drawing()).losses()).extracting(Loss::at).containsExactly(at(20));
    assertThat(histories.to(drawing()).losses()).allMatch(Loss::isCalm);
  }

  @Test
  void laneThatGoesOnBehindIt_isNotQuiet() {
    Histories histories =
        new Histories()
            .ran("r", "a", 10, 20)
            .registered("client", "b", 80, "a")
            .silentSince("r", 50);

    assertThat(histories.to(drawing()).losses())
        .singleElement()
        .satisfies(loss -> assertThat(loss.quiet()).isFalse());
  }

  @Test
  void thousandsThatFellSilent_areABoundedNumberOfMarks() {
    Histories histories = new Histories();
    for (int i = 0; i < 2_000; i++) {
      histories.on("r" + i, "i" + i, 1, "running").silentSince("r" + i, 10 + i / 100.0);
    }
    TimelineLimits lanes = new TimelineLimits(500, 150, 400, 4_100);
    TimelinePicture timeline = histories.to(drawing(lanes, Set.of()));

    assertThat(timeline.losses()).hasSize(60);
    assertThat(timeline.losses().getLast().at()).isEqualTo(at(29.99));
  }
}
