package dev.pynmon.pictures.timeline;

import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.lanes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneChoice;
import dev.pynmon.pictures.timeline.lane.LaneDoor;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LanePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many lanes: how they stand one below another, and which are not shown at first. */
class ManyLanesTest {
  private static TimelineLook withoutCollapse(TimelineLimits limits) {
    return new TimelineLook(Resolution.AUTO, false, Set.of(), limits);
  }

  @Test
  void tooManyRunners_shareTheLastLane_thoseInWhichMostWentOnKeepTheirOwn() {
    Histories histories = new Histories();
    IntStream.range(0, 10).forEach(i -> histories.ran("r" + i, "i" + i, i, 20 + 2 * i));
    histories.on("r1", "i1", 30, "failed");
    TimelinePicture timeline =
        histories.to(drawing(withoutCollapse(new TimelineLimits(500, 4, 400, 4_000))));
    assertThat(lanes(timeline)).containsExactly("r1", "r8", "r9", "__other_runners__");
    Lane last = timeline.lanes().getLast();
    assertThat(last.label().name()).isEqualTo("and 7 more");
    assertThat(last.door()).contains(LaneDoor.NEXT);
    assertThat(last.box().rows()).isEqualTo(7);
  }

  @Test
  void lanesBeyond_areThereOnTheNextPages_eachOnce() {
    Histories histories = new Histories();
    IntStream.range(0, 300).forEach(i -> histories.ran("r" + i, "i" + i, i / 4.0, 90));
    TimelineLook look = withoutCollapse(TimelineLimits.DEFAULT);
    List<LaneId> seen = new ArrayList<>();
    for (int page = 1; page <= 8; page++) {
      List<Lane> lanes = histories.to(drawing(look.with(page(page)))).lanes();
      assertThat(lanes).hasSize(page < 8 ? 40 : 28);
      assertThat(lanes.getLast().door()).contains(page < 8 ? LaneDoor.NEXT : LaneDoor.FIRST);
      lanes.stream().map(Lane::id).filter(id -> !id.equals(LaneId.FOLDED)).forEach(seen::add);
    }
    assertThat(seen).hasSize(300).doesNotHaveDuplicates();
    Lane more = last(histories, look.with(page(2)));
    assertThat(more.label().name()).isEqualTo("and 261 more");
    assertThat(more.label().title()).isEqualTo("261 other lanes");
    assertThat(last(histories, look.with(page(99))).label().detail())
        .as("of a page beyond the last")
        .isEqualTo("these are the last, to the first");
  }

  private static LaneChoice page(int number) {
    return new LaneChoice(Set.of(), Set.of(), number);
  }

  private static Lane last(Histories histories, TimelineLook look) {
    return histories.to(drawing(look)).lanes().getLast();
  }

  @Test
  void tooManyWorkers_closeTheirRunners_butForThoseThatAVisitorOpened() {
    Histories histories = new Histories();
    for (String runner : List.of("p", "q")) {
      histories.runner(runner, "MultiThreadRunner", "host-" + runner, 1, 0, "");
      for (int i = 0; i < 100; i++) {
        histories.runner(runner + i, "ThreadRunner", "host-" + runner, 2, 0, runner);
        histories.ran(runner + i, "i" + runner + i, i / 10.0, 90);
      }
    }
    TimelineLook look = TimelineLook.DEFAULT;

    assertThat(histories.to(drawing(look)).lanes())
        .extracting(lane -> lane.label().detail())
        .containsExactly("p pid 1, 100 workers", "q pid 1, 100 workers");
    List<LaneId> workers = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      LaneChoice open = new LaneChoice(Set.of(new LaneId("p")), Set.of(), page);
      List<Lane> lanes = histories.to(drawing(look.with(open))).lanes();
      assertThat(lanes).hasSize(page < 3 ? 42 : 25);
      assertThat(lanes).extracting(lane -> lane.id().value()).contains("p", "q");
      lanes.stream().filter(lane -> lane.depth() == 1).map(Lane::id).forEach(workers::add);
    }
    assertThat(workers).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void whatAVisitorOpened_makesNoPageLonger() {
    Histories histories = new Histories();
    IntStream.range(0, 60).forEach(i -> histories.ran("r" + i, "i" + i, i, 20 + i));
    histories.runner("p", "MultiThreadRunner", "");
    for (int i = 0; i < 100; i++) {
      histories.runner("w" + i, "ThreadRunner", "p").ran("w" + i, "j" + i, i / 10.0, 90);
    }
    LaneChoice open = new LaneChoice(Set.of(new LaneId("p")), Set.of(), 2);

    TimelinePicture timeline = histories.to(drawing(TimelineLook.DEFAULT.with(open)));

    assertThat(timeline.lanes().stream().filter(lane -> lane.depth() == 1)).hasSize(30);
    assertThat(timeline.lanes()).as("with the one that was opened, and the others").hasSize(41);
    LanePage page = timeline.lanePage().orElseThrow();
    assertThat(page.kept()).hasSize(39);
    assertThat(List.of(page.all(), page.number(), page.pages())).containsExactly(160, 2, 7);
  }

  @Test
  void lanes_followOneAnotherWithAlternatingGround() {
    Histories histories = new Histories();
    IntStream.range(0, 4).forEach(i -> histories.ran("r" + i, "i" + i, i, 20));
    List<Lane> lanes = histories.to(drawing()).lanes();
    assertThat(lanes).extracting(lane -> lane.box().top()).containsExactly(30.0, 58.0, 86.0, 114.0);
    assertThat(lanes)
        .extracting(lane -> lane.box().alternate())
        .containsExactly(false, true, false, true);
  }

  @Test
  void height_isThatOfTheLanes_andTheirsThatOfTheirRows() {
    Histories histories = new Histories();
    for (int rows : List.of(1, 2, 5)) {
      IntStream.range(0, rows).forEach(i -> histories.ran("r" + rows, rows + "-" + i, 10, 20));
    }
    TimelinePicture timeline = histories.to(drawing());
    assertThat(timeline.lanes())
        .extracting(lane -> lane.box().height())
        .containsExactly(20.0 + 8, 2 * 20.0 + 8, 5 * 20.0 + 8);
    assertThat(timeline.height()).isEqualTo(30 + 28 + 48 + 108 + 1);
    assertThat(new Histories().to(drawing()).height())
        .as("of an empty lane")
        .isEqualTo(30 + 26 + 1);
  }
}
