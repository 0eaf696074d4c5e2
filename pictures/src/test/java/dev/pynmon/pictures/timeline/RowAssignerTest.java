package dev.pynmon.pictures.timeline;

import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static dev.pynmon.pictures.timeline.Drawing.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.testing.Rounds;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import dev.pynmon.pictures.timeline.figure.Journeys;
import dev.pynmon.pictures.timeline.figure.RowAssigner;
import dev.pynmon.pictures.timeline.figure.ServedRegistrations;
import dev.pynmon.pictures.timeline.figure.Stay;
import dev.pynmon.pictures.timeline.lane.LaneFinder;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No two things of one row are in each other's way, and there are no more rows than needed. */
class RowAssignerTest {
  private static final double MILLI = 0.001;

  @Test
  void singleElement_isInTheFirstRow() {
    assertThat(rows(new Histories().ran("r", "a", 10, 20).to(drawing()))).containsExactly(0);
  }

  @Test
  void barAndItsEnd_andAWholeChain_shareARow() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", 10, "pending")
            .on("r", "a", 20, "running")
            .on("r", "a", 30, "paused")
            .on("r", "a", 40, "running")
            .on("r", "a", 50, "success")
            .to(drawing());
    assertThat(figure(timeline, "a").stays()).hasSize(1);
    assertThat(rows(timeline)).containsExactly(0);
  }

  @Test
  void distinctPoints_shareARow() {
    Histories histories = new Histories();
    for (int i = 0; i < 12; i++) {
      histories.on("r", "i" + i, 10 + i * 0.1, "registered");
    }
    assertThat(rows(histories.to(drawing()))).hasSize(12).containsOnly(0);
  }

  @Test
  void pointsAtTheSameInstant_doNot() {
    TimelinePicture timeline =
        new Histories().on("r", "a", 10, "registered").on("r", "b", 10, "registered").to(drawing());
    assertThat(rows(timeline)).containsExactly(0, 1);
  }

  @Test
  void barsThatShareTime_differ_touchingOnesShareARow() {
    assertThat(rows(new Histories().ran("r", "a", 10, 30).ran("r", "b", 20, 40).to(drawing())))
        .containsExactly(0, 1);
    assertThat(rows(new Histories().ran("r", "a", 10, 30).ran("r", "b", 30, 40).to(drawing())))
        .containsExactly(0, 0);
  }

  @Test
  void thirdBar_takesTheRowThatBecameFree() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "a", 10, 30)
            .ran("r", "b", 20, 60)
            .ran("r", "c", 40, 50)
            .to(drawing());
    assertThat(rows(timeline)).containsExactly(0, 1, 0);
  }

  @Test
  void pointInsideAnothersBar_getsAnotherRow_oneAtItsEndsMayShare() {
    assertThat(rows(new Histories().ran("r", "a", 10, 30).on("r", "b", 20, "retry").to(drawing())))
        .containsExactly(0, 1);
    assertThat(rows(new Histories().ran("r", "a", 10, 30).on("r", "b", 31, "retry").to(drawing())))
        .containsExactly(0, 0);
    TimelinePicture atTheStart =
        new Histories().on("r", "a", 10, "running").on("r", "b", 10, "retry").to(drawing());
    assertThat(rows(atTheStart)).containsExactly(0, 0);
    TimelinePicture atTheEnd =
        new Histories()
            .on("r", "a", 10, "running")
            .on("s", "a", 30, "running")
            .on("r", "b", 30, "retry")
            .to(drawing());
    assertThat(figure(atTheEnd, "b").stays().getFirst().row()).isZero();
  }

  @Test
  void lanes_areIndependent() {
    assertThat(rows(new Histories().ran("r", "a", 10, 30).ran("s", "b", 20, 40).to(drawing())))
        .containsExactly(0, 0);
  }

  @Test
  void breakOfAMillisecond_keepsTheChain_aLongerOneDoesNot() {
    Histories kept = new Histories().on("r", "a", 10, "retry").on("r", "a", 10 + MILLI, "pending");
    assertThat(figure(kept.to(drawing()), "a").stays()).hasSize(1);
    Histories broken =
        new Histories().on("r", "a", 10, "retry").on("r", "a", 10 + MILLI + 1e-6, "pending");
    assertThat(figure(broken.to(drawing()), "a").stays()).hasSize(2);
  }

  @Test
  void oneInvocation_mayUseSeveralRowsOfALane() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", 10, "running")
            .on("r", "a", 20, "retry")
            .ran("r", "b", 25, 60)
            .on("r", "a", 30, "running")
            .to(drawing());
    assertThat(figure(timeline, "a").stays()).extracting(DrawnStay::row).containsExactly(0, 1);
  }

  @Test
  void registrationByAnother_sitsInTheRowOfItsBar() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "a", 5, 60)
            .ran("r", "parent", 10, 50)
            .registered("r", "child", 30, "parent")
            .to(drawing());
    assertThat(figure(timeline, "child").stays().getFirst().row()).isEqualTo(1);
    assertThat(timeline.lane(new LaneId("r")).orElseThrow().box().rows()).isEqualTo(2);
  }

  @Test
  void registrationWithoutSuchABar_isPlacedAsUsual() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "parent", 10, 20)
            .ran("r", "a", 25, 60)
            .registered("r", "child", 30, "parent")
            .to(drawing());
    assertThat(figure(timeline, "child").stays().getFirst().row()).isEqualTo(1);
  }

  @Test
  void registrationThatItsOwnWorkFollows_staysInTheChain() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "parent", 10, 50)
            .registered("r", "child", 30, "parent")
            .on("r", "child", 30 + MILLI, "running")
            .to(drawing());
    assertThat(figure(timeline, "child").stays()).extracting(DrawnStay::row).containsExactly(1);
  }

  @Test
  void pauseAndResumeAcrossWorkers_isPlaced() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", 10, "running")
            .on("r", "a", 20, "paused")
            .on("s", "a", 30, "resumed")
            .on("s", "a", 40, "success")
            .to(drawing());
    assertThat(figure(timeline, "a").stays())
        .extracting(stay -> stay.lane().value())
        .containsExactly("r", "s");
  }

  @Test
  void randomStays_neverCollideAndNeedNoMoreRowsThanThereAreAtOnce() {
    for (int seed = 0; seed < 200; seed++) {
      List<Stay> stays = randomStays(new Random(seed));
      int rows = RowAssigner.assign(stays);
      assertThat(collisions(stays)).as("seed %s", seed).isEmpty();
      assertThat(rows).as("seed %s", seed).isEqualTo(mostAtOnce(stays));
    }
  }

  private static List<Stay> randomStays(Random random) {
    Histories histories = new Histories();
    for (int i = 0; i < 40; i++) {
      int from = random.nextInt(50);
      switch (random.nextInt(4)) {
        case 0 -> histories.on("r", "i" + i, from, "registered");
        case 1 -> histories.ran("r", "i" + i, from, from + random.nextInt(20));
        case 2 -> histories.on("r", "i" + i, from, "running").on("s", "i" + i, from + 3, "killed");
        default ->
            histories.on("r", "i" + i, from, "registered").ran("r", "i" + i, from + 1, from + 5);
      }
    }
    Timeline timeline = Timeline.of(histories.source(), TimelineFilter.ALL);
    List<Presence> presences = timeline.presences();
    LaneFinder finder = LaneFinder.of(timeline, TimelineLook.DEFAULT.lanes(), presences, List.of());
    ServedRegistrations nobody = new ServedRegistrations(List.of(), new Services(timeline, finder));
    return Journeys.of(presences, finder, nobody, Set.of())
        .byLane()
        .getOrDefault(new LaneId("r"), List.of());
  }

  private static List<String> collisions(List<Stay> stays) {
    List<String> collisions = new ArrayList<>();
    for (Stay a : stays) {
      for (Stay b : stays) {
        if (a != b && a.row() == b.row() && collide(a, b)) {
          collisions.add(a.presence().id() + " " + b.presence().id());
        }
      }
    }
    return collisions;
  }

  /** The rules as they are written down, element by element. */
  private static boolean collide(Stay a, Stay b) {
    return a.segments().stream().anyMatch(x -> b.segments().stream().anyMatch(y -> collide(x, y)));
  }

  private static boolean collide(Segment x, Segment y) {
    boolean xPoint = x.from().equals(x.until());
    boolean yPoint = y.from().equals(y.until());
    if (xPoint && yPoint) {
      return x.from().equals(y.from());
    }
    return x.from().isBefore(y.until()) && y.from().isBefore(x.until());
  }

  private static int mostAtOnce(List<Stay> stays) {
    return stays.stream()
        .mapToInt(
            one ->
                (int)
                    stays.stream()
                        .filter(other -> other.firstPlace() <= one.firstPlace())
                        .filter(other -> other.lastPlace() >= one.firstPlace())
                        .count())
        .max()
        .orElse(0);
  }

  @Test
  void tensOfThousandsAtOnce_takeARowEach() {
    int number = Rounds.of(10_000, 50_000);
    Histories histories = new Histories();
    for (int i = 0; i < number; i++) {
      histories.ran("r", "i" + i, i * MILLI / 2, 60 + i * MILLI / 2);
    }
    Timeline timeline = Timeline.of(histories.source(), TimelineFilter.ALL);
    List<Presence> presences = timeline.presences();
    LaneFinder finder = LaneFinder.of(timeline, TimelineLook.DEFAULT.lanes(), presences, List.of());
    ServedRegistrations nobody = new ServedRegistrations(List.of(), new Services(timeline, finder));
    List<Stay> stays =
        Journeys.of(presences, finder, nobody, Set.of())
            .byLane()
            .getOrDefault(new LaneId("r"), List.of());
    assertThat(RowAssigner.assign(stays)).isEqualTo(number);
    assertThat(stays.stream().map(Stay::row).distinct().count()).isEqualTo(number);
  }
}
