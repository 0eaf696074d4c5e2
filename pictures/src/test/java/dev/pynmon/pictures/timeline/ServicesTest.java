package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.lanes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneBox;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.ServiceBar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs of the atomic service. */
class ServicesTest {
  private static List<ServiceBar> bars(TimelinePicture timeline, String lane) {
    return timeline.lane(new LaneId(lane)).orElseThrow().services();
  }

  private static Histories withHeader() {
    return new Histories()
        .runner("p", "MultiThreadRunner", "")
        .runner("w", "ThreadRunner", "p")
        .ran("w", "a", 10, 20);
  }

  @Test
  void runInTheHeaderOfItsRunner_needsNoMoreHeight() {
    TimelinePicture timeline = withHeader().service("p", "run", 10, 20, "completed").to(drawing());
    assertThat(timeline.lanes().getFirst().box().height()).isEqualTo(24);
    ServiceBar bar = bars(timeline, "p").getFirst();
    assertThat(bar.box().x()).isCloseTo(306.8, within(1e-9));
    assertThat(bar.box().y()).isEqualTo(36);
    assertThat(bar.box().height()).isEqualTo(12);
    assertThat(bar.seen().end()).isEqualTo(SegmentEnd.CHANGED);
  }

  @Test
  void runBesideManyRows_standsAboveThem_besideTheNameOfTheLane() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "a", 10, 20)
            .ran("r", "b", 10, 20)
            .service("r", "one", 10, 20, "completed")
            .to(drawing());
    LaneBox box = timeline.lanes().getFirst().box();

    assertThat(bars(timeline, "r").getFirst().box().y() + 6).isEqualTo(box.middleOf(0));
    assertThat(Drawing.rows(timeline)).containsExactly(1, 2);
    assertThat(box.rows()).isEqualTo(3);
  }

  @Test
  void runBesideActivity_hasARowOfItsOwn_overlappingOnesHaveMore() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "a", 10, 20)
            .service("r", "one", 10, 20, "completed")
            .service("r", "two", 15, 25, "completed")
            .service("r", "three", 20, 22, "completed")
            .to(drawing());
    Lane lane = timeline.lanes().getFirst();
    assertThat(lane.box().rows()).isEqualTo(3);
    assertThat(bars(timeline, "r"))
        .extracting(bar -> bar.box().y() + 6)
        .containsExactly(lane.box().middleOf(1), lane.box().middleOf(2), lane.box().middleOf(1));
    assertThat(timeline.figures().getFirst().stays().getFirst().row()).isZero();
  }

  @Test
  void runnerThatDidNothingElse_hasALaneInTheOrderOfTime() {
    TimelinePicture timeline =
        new Histories().ran("z", "a", 10, 20).service("s", "run", 5, 6, "completed").to(drawing());
    assertThat(lanes(timeline)).containsExactly("s", "z");
    assertThat(timeline.lanes().getFirst().box().rows()).isEqualTo(1);
  }

  @Test
  void tinyRun_hasTheLeastWidth_runOutsideTheWindowIsNotDrawn() {
    TimelinePicture timeline =
        withHeader()
            .service("p", "tiny", 10, 10.001, "completed")
            .service("p", "before", -20, -10, "completed")
            .service("p", "behind", 110, 120, "completed")
            .to(drawing());
    assertThat(bars(timeline, "p")).hasSize(1);
    assertThat(bars(timeline, "p").getFirst().box().width()).isEqualTo(6);
  }

  @Test
  void whereTasksAreChosen_runnersThatOnlyServedHaveNoLane() {
    TimelineFilter charges =
        new TimelineFilter(
            Set.of(),
            Optional.of(new TaskKey("shop.charge")),
            Optional.empty(),
            Optional.empty(),
            true);
    Histories histories =
        withHeader()
            .task("a", "shop.charge")
            .ran("other", "b", 10, 20)
            .service("p", "above", 10, 20, "completed")
            .service("other", "elsewhere", 10, 20, "completed");
    assertThat(lanes(histories.to(drawing(charges)))).containsExactly("p", "w");
    assertThat(lanes(histories.to(drawing()))).contains("other");
    assertThat(bars(histories.to(drawing(charges)), "p")).hasSize(1);
  }

  @Test
  void runsAtTheEndOfADay_endWhereThePlotDoes() {
    Histories histories = withHeader().window(100 - 86_400, 100);
    histories.service("p", "tiny", 99.9, 99.95, "completed");
    histories.service("p", "goes on", 99.8, 120, "completed");
    TimelinePicture timeline = histories.to(drawing());
    assertThat(bars(timeline, "p"))
        .extracting(bar -> bar.box().right())
        .allSatisfy(right -> assertThat(right).isCloseTo(Measures.RIGHT, within(1e-9)))
        .hasSize(2);
  }

  @Test
  void ends_areToldApart() {
    TimelinePicture timeline =
        withHeader()
            .now(500)
            .service("p", "cut", 90, 120, "completed")
            .service("p", "early", -10, 10, "completed")
            .service("p", "running", 80, 0, "running")
            .service("p", "blocked", 50, 0, "blocked")
            .service("dead", "dead", 30, 0, "running")
            .silentSince("dead", 40)
            .to(drawing());
    assertThat(bars(timeline, "p"))
        .extracting(bar -> bar.run().id())
        .containsExactly("early", "blocked", "running", "cut");
    assertThat(bars(timeline, "p"))
        .extracting(bar -> bar.seen().end())
        .containsExactly(
            SegmentEnd.CHANGED, SegmentEnd.CHANGED, SegmentEnd.ONGOING, SegmentEnd.CUT);
    assertThat(bars(timeline, "p").get(0).isCutAtStart()).isTrue();
    assertThat(bars(timeline, "p").get(1).isBlocked()).isTrue();
    assertThat(bars(timeline, "p").get(2).isBlocked()).isFalse();
    assertThat(bars(timeline, "dead").getFirst().seen().until()).isEqualTo(at(40));
  }

  @Test
  void moreThanFit_keepTheNewest() {
    Histories histories = withHeader();
    for (int i = 0; i < 300; i++) {
      histories.service("p", "run" + i, i * 0.3, i * 0.3 + 0.1, "completed");
    }
    TimelinePicture timeline = histories.to(drawing());
    assertThat(bars(timeline, "p")).hasSize(Timeline.MOST_SERVICES);
    assertThat(bars(timeline, "p").getFirst().run().id()).isEqualTo("run100");
  }

  @Test
  void density_leavesTheirRowFree() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "a", 10, 20)
            .ran("s", "b", 10, 20)
            .service("r", "run", 10, 20, "completed")
            .to(density());
    Lane lane = timeline.lanes().getFirst();
    assertThat(lane.box().rows()).isEqualTo(2);
    Box density = lane.density().getFirst().box();
    assertThat(density.y() + density.height()).isLessThan(lane.services().getFirst().box().y());
  }
}
