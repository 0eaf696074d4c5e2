package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.rows;
import static dev.pynmon.domain.timeline.Histories.trail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No two things of one row are in each other's way, and there are no more rows than needed. */
class RowAssignerTest {
  private static final double MILLI = 0.001;

  @Test
  void singleElement_isInTheFirstRow() {
    assertThat(rows(new Histories().ran("r", "a", 10, 20).draw())).containsExactly(0);
  }

  @Test
  void barAndItsEnd_andAWholeChain_shareARow() {
    Timeline timeline =
        new Histories()
            .on("r", "a", 10, "pending")
            .on("r", "a", 20, "running")
            .on("r", "a", 30, "paused")
            .on("r", "a", 40, "running")
            .on("r", "a", 50, "success")
            .draw();
    assertThat(trail(timeline, "a").chains()).hasSize(1);
    assertThat(rows(timeline)).containsExactly(0);
  }

  @Test
  void distinctPoints_shareARow() {
    Histories histories = new Histories();
    for (int i = 0; i < 12; i++) {
      histories.on("r", "i" + i, 10 + i * 0.1, "registered");
    }
    assertThat(rows(histories.draw())).hasSize(12).containsOnly(0);
  }

  @Test
  void pointsAtTheSameInstant_doNot() {
    Timeline timeline =
        new Histories().on("r", "a", 10, "registered").on("r", "b", 10, "registered").draw();
    assertThat(rows(timeline)).containsExactly(0, 1);
  }

  @Test
  void barsThatShareTime_differ_touchingOnesShareARow() {
    assertThat(rows(new Histories().ran("r", "a", 10, 30).ran("r", "b", 20, 40).draw()))
        .containsExactly(0, 1);
    assertThat(rows(new Histories().ran("r", "a", 10, 30).ran("r", "b", 30, 40).draw()))
        .containsExactly(0, 0);
  }

  @Test
  void thirdBar_takesTheRowThatBecameFree() {
    Timeline timeline =
        new Histories().ran("r", "a", 10, 30).ran("r", "b", 20, 60).ran("r", "c", 40, 50).draw();
    assertThat(rows(timeline)).containsExactly(0, 1, 0);
  }

  @Test
  void pointInsideAnothersBar_getsAnotherRow_oneAtItsEndsMayShare() {
    assertThat(rows(new Histories().ran("r", "a", 10, 30).on("r", "b", 20, "retry").draw()))
        .containsExactly(0, 1);
    assertThat(rows(new Histories().ran("r", "a", 10, 30).on("r", "b", 31, "retry").draw()))
        .containsExactly(0, 0);
    Timeline atTheStart =
        new Histories().on("r", "a", 10, "running").on("r", "b", 10, "retry").draw();
    assertThat(rows(atTheStart)).containsExactly(0, 0);
    Timeline atTheEnd =
        new Histories()
            .on("r", "a", 10, "running")
            .on("s", "a", 30, "running")
            .on("r", "b", 30, "retry")
            .draw();
    assertThat(trail(atTheEnd, "b").chains().getFirst().row()).isZero();
  }

  @Test
  void lanes_areIndependent() {
    assertThat(rows(new Histories().ran("r", "a", 10, 30).ran("s", "b", 20, 40).draw()))
        .containsExactly(0, 0);
  }

  @Test
  void breakOfAMillisecond_keepsTheChain_aLongerOneDoesNot() {
    Histories kept = new Histories().on("r", "a", 10, "retry").on("r", "a", 10 + MILLI, "pending");
    assertThat(trail(kept.draw(), "a").chains()).hasSize(1);
    Histories broken =
        new Histories().on("r", "a", 10, "retry").on("r", "a", 10 + MILLI + 1e-6, "pending");
    assertThat(trail(broken.draw(), "a").chains()).hasSize(2);
  }

  @Test
  void oneInvocation_mayUseSeveralRowsOfALane() {
    Timeline timeline =
        new Histories()
            .on("r", "a", 10, "running")
            .on("r", "a", 20, "retry")
            .ran("r", "b", 25, 60)
            .on("r", "a", 30, "running")
            .draw();
    assertThat(trail(timeline, "a").chains()).extracting(Chain::row).containsExactly(0, 1);
  }

  @Test
  void registrationByAnother_sitsInTheRowOfItsBar() {
    Timeline timeline =
        new Histories()
            .ran("r", "a", 5, 60)
            .ran("r", "parent", 10, 50)
            .registered("r", "child", 30, "parent")
            .draw();
    assertThat(trail(timeline, "child").chains().getFirst().row()).isEqualTo(1);
    assertThat(timeline.lane(new LaneId("r")).orElseThrow().box().rows()).isEqualTo(2);
  }

  @Test
  void registrationWithoutSuchABar_isPlacedAsUsual() {
    Timeline timeline =
        new Histories()
            .ran("r", "parent", 10, 20)
            .ran("r", "a", 25, 60)
            .registered("r", "child", 30, "parent")
            .draw();
    assertThat(trail(timeline, "child").chains().getFirst().row()).isEqualTo(1);
  }

  @Test
  void registrationThatItsOwnWorkFollows_staysInTheChain() {
    Timeline timeline =
        new Histories()
            .ran("r", "parent", 10, 50)
            .registered("r", "child", 30, "parent")
            .on("r", "child", 30 + MILLI, "running")
            .draw();
    assertThat(trail(timeline, "child").chains()).extracting(Chain::row).containsExactly(1);
  }

  @Test
  void pauseAndResumeAcrossWorkers_isPlaced() {
    Timeline timeline =
        new Histories()
            .on("r", "a", 10, "running")
            .on("r", "a", 20, "paused")
            .on("s", "a", 30, "resumed")
            .on("s", "a", 40, "success")
            .draw();
    assertThat(trail(timeline, "a").chains())
        .extracting(chain -> chain.lane().value())
        .containsExactly("r", "s");
  }

  @Test
  void randomLives_neverCollideAndNeedNoMoreRowsThanThereAreAtOnce() {
    for (int seed = 0; seed < 200; seed++) {
      List<Strand> strands = randomStrands(new Random(seed));
      int rows = RowAssigner.assign(strands);
      assertThat(collisions(strands)).as("seed %s", seed).isEmpty();
      assertThat(rows).as("seed %s", seed).isEqualTo(mostAtOnce(strands));
    }
  }

  private static List<Strand> randomStrands(Random random) {
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
    List<Life> lives = Lives.of(histories.source(), TimelineFilter.ALL);
    LaneNames names = LaneNames.of(histories.source(), TimelineOptions.DEFAULT, lives, List.of());
    ServedRegistrations nobody =
        new ServedRegistrations(List.of(), new Services(histories.source(), names));
    return Courses.of(lives, names, nobody, Map.of())
        .byLane()
        .getOrDefault(new LaneId("r"), List.of());
  }

  private static List<String> collisions(List<Strand> strands) {
    List<String> collisions = new ArrayList<>();
    for (Strand a : strands) {
      for (Strand b : strands) {
        if (a != b && a.row() == b.row() && collide(a, b)) {
          collisions.add(a.life().id() + " " + b.life().id());
        }
      }
    }
    return collisions;
  }

  /** The rules as they are written down, element by element. */
  private static boolean collide(Strand a, Strand b) {
    return a.spells().stream().anyMatch(x -> b.spells().stream().anyMatch(y -> collide(x, y)));
  }

  private static boolean collide(Spell x, Spell y) {
    boolean xPoint = x.from().equals(x.until());
    boolean yPoint = y.from().equals(y.until());
    if (xPoint && yPoint) {
      return x.from().equals(y.from());
    }
    return x.from().isBefore(y.until()) && y.from().isBefore(x.until());
  }

  private static int mostAtOnce(List<Strand> strands) {
    return strands.stream()
        .mapToInt(
            one ->
                (int)
                    strands.stream()
                        .filter(other -> other.firstPlace() <= one.firstPlace())
                        .filter(other -> other.lastPlace() >= one.firstPlace())
                        .count())
        .max()
        .orElse(0);
  }

  @Test
  void fiftyThousandAtOnce_takeARowEach() {
    Histories histories = new Histories();
    for (int i = 0; i < 50_000; i++) {
      histories.ran("r", "i" + i, i * MILLI / 2, 60 + i * MILLI / 2);
    }
    List<Life> lives = Lives.of(histories.source(), TimelineFilter.ALL);
    LaneNames names = LaneNames.of(histories.source(), TimelineOptions.DEFAULT, lives, List.of());
    ServedRegistrations nobody =
        new ServedRegistrations(List.of(), new Services(histories.source(), names));
    List<Strand> strands =
        Courses.of(lives, names, nobody, Map.of())
            .byLane()
            .getOrDefault(new LaneId("r"), List.of());
    assertThat(RowAssigner.assign(strands)).isEqualTo(50_000);
    assertThat(strands.stream().map(Strand::row).distinct().count()).isEqualTo(50_000);
  }
}
