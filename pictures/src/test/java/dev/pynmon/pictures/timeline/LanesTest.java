package dev.pynmon.pictures.timeline;

import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static dev.pynmon.pictures.timeline.Drawing.lanes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.lane.Posts;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneBox;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LaneKind;
import dev.pynmon.pictures.timeline.lane.LaneLabel;
import dev.pynmon.pictures.timeline.lane.LaneLabel.DetailPlace;
import dev.pynmon.pictures.timeline.lane.WorkerLine;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static Lane lane(TimelinePicture timeline, String id) {
    return timeline.lane(new LaneId(id)).orElseThrow();
  }

  private static TimelineLook withoutCollapse(TimelineLimits limits) {
    return new TimelineLook(Resolution.AUTO, false, Set.of(), limits);
  }

  @Test
  void noData_noLanes() {
    TimelinePicture timeline = new Histories().to(drawing());
    assertThat(timeline.lanes()).isEmpty();
    assertThat(timeline.isEmpty()).isTrue();
    assertThat(timeline.height()).isEqualTo(57);
    assertThat(timeline.axis().ticks()).isNotEmpty();
  }

  @Test
  void runnerWithoutParentAndChildren_isAPlainLane() {
    TimelinePicture timeline =
        new Histories()
            .runner("0123456789", "ThreadRunner", "host-b", 9921, 0, "")
            .ran("0123456789", "a", 10, 20)
            .to(drawing());
    Lane lane = timeline.lanes().getFirst();
    assertThat(timeline.lanes()).hasSize(1);
    assertThat(lane.kind()).isEqualTo(LaneKind.PLAIN);
    assertThat(lane.box()).isEqualTo(new LaneBox(30, 36, 1, false));
    assertThat(lane.label())
        .isEqualTo(
            new LaneLabel(
                "ThreadRunner host-b 0123456",
                "ThreadRunner host-b",
                20,
                46,
                "0123456 pid 9921",
                DetailPlace.BELOW,
                20,
                59));
    assertThat(lane.workerLine()).isEmpty();
    assertThat(timeline.height()).isEqualTo(67);
  }

  @Test
  void parentThatRecordedNothing_isAHeaderAboveItsWorkers() {
    TimelinePicture timeline =
        new Histories()
            .runner("p", "MultiThreadRunner", "host-a", 12, 0, "")
            .runner("w2", "ThreadRunner", "host-a", 12, 4102, "p")
            .runner("w1", "ThreadRunner", "host-a", 12, 3976, "p")
            .ran("w2", "a", 10, 20)
            .ran("w1", "b", 15, 25)
            .to(drawing());
    assertThat(lanes(timeline)).containsExactly("p", "w1", "w2");
    Lane header = lane(timeline, "p");
    assertThat(header.kind()).isEqualTo(LaneKind.HEADER);
    assertThat(header.box()).isEqualTo(new LaneBox(30, 24, 0, false));
    assertThat(header.label().name()).isEqualTo("MultiThreadRunner host-a");
    assertThat(header.label().place()).isEqualTo(DetailPlace.BESIDE);
    assertThat(header.label().detailX()).isEqualTo(206);
    Lane worker = lane(timeline, "w1");
    assertThat(worker.kind()).isEqualTo(LaneKind.CHILD);
    assertThat(worker.depth()).isEqualTo(1);
    assertThat(worker.parent()).contains(new LaneId("p"));
    assertThat(worker.box()).isEqualTo(new LaneBox(54, 28, 1, true));
    assertThat(worker.label())
        .isEqualTo(
            new LaneLabel(
                "ThreadRunner w1", "ThreadRunner", 36, 72, "w1", DetailPlace.BESIDE, 206, 72));
    assertThat(worker.workerLine()).contains(new WorkerLine(26, 53, 68, 33));
    assertThat(lane(timeline, "w2").workerLine()).contains(new WorkerLine(26, 81, 96, 33));
  }

  @Test
  void workerWithTwoRows_hasItsDetailBelow() {
    TimelinePicture timeline =
        new Histories()
            .runner("p", "MultiThreadRunner", "")
            .runner("w", "ThreadRunner", "host-a", 7, 4102, "p")
            .ran("w", "a", 10, 20)
            .ran("w", "b", 15, 25)
            .to(drawing());
    Lane worker = lane(timeline, "w");
    assertThat(worker.box()).isEqualTo(new LaneBox(54, 48, 2, true));
    assertThat(worker.label().detailY()).isEqualTo(87);
    assertThat(worker.label().place()).isEqualTo(DetailPlace.BELOW);
    assertThat(worker.box().middleOf(0)).isEqualTo(68);
    assertThat(worker.box().middleOf(1)).isEqualTo(88);
  }

  @Test
  void longDetail_goesBelowTheName() {
    TimelinePicture timeline =
        new Histories()
            .runner("p", "Runner", "host-a", 1, 0, "")
            .runner("w0123456", "PersistentProcessWorker", "host-b", 8111, 4102, "p")
            .ran("w0123456", "a", 10, 20)
            .to(drawing());
    LaneLabel label = lane(timeline, "w0123456").label();
    assertThat(label.place()).isEqualTo(DetailPlace.BELOW);
    assertThat(label.name()).isEqualTo("PersistentProcessWorker");
    assertThat(label.detail()).isEqualTo("host-b w012345 pid 8111");
    assertThat(lane(timeline, "w0123456").box().height()).isEqualTo(36);
  }

  @Test
  void workersOfEveryKindOfRunner_sayWhatTellsThemApart() {
    TimelinePicture timeline =
        new Histories()
            .runner("t", "ThreadRunner", "host-a", 1, 140_263_458_147_200L, "")
            .runner("p", "ProcessRunner", "host-b", 2, 140_286_071_626_624L, "")
            .runner("p1", "ProcessRunnerWorker", "host-b", 2, 140_286_071_626_624L, "p")
            .runner("m", "MultiThreadRunner", "host-c", 3, 139_920_499_886_976L, "")
            .runner("m1", "ThreadRunner", "host-c", 4, 139_920_499_886_976L, "m")
            .runner("r", "PersistentProcessRunner", "host-d", 5, 139_763_232_045_952L, "")
            .runner("r1", "PPRWorker", "host-d", 6, 140_173_525_613_440L, "r")
            .ran("t", "a", 10, 20)
            .ran("p1", "b", 30, 40)
            .ran("m1", "c", 50, 60)
            .ran("r1", "d", 70, 80)
            .to(drawing());
    assertThat(timeline.lanes())
        .extracting(lane -> lane.label().name() + ": " + lane.label().detail())
        .containsExactly(
            "ThreadRunner host-a: t pid 1",
            "ProcessRunner host-b: p, 1 one-shot worker",
            "MultiThreadRunner host-c: m",
            "ThreadRunner: m1 pid 4",
            "PersistentProcessRunner host-d: r",
            "PPRWorker: r1 pid 6");
  }

  @Test
  void endlessNames_areCutToTheirRoom() {
    TimelinePicture timeline =
        new Histories()
            .runner("p", "R".repeat(5_000), "h".repeat(5_000), 1, 0, "")
            .runner("w", "W".repeat(5_000), "g".repeat(5_000), 2, 0, "p")
            .ran("w", "a", 10, 20)
            .to(drawing());
    assertThat(lane(timeline, "p").label().name()).hasSize(32).endsWith("R…");
    assertThat(lane(timeline, "w").label().name()).hasSize(29).endsWith("W…");
    assertThat(lane(timeline, "w").label().detail()).hasSize(35).endsWith("g…");
  }

  @Test
  void parentThatIsNotStored_borrowsFromItsFirstWorker() {
    TimelinePicture timeline =
        new Histories()
            .runner("w1", "Worker", "host-a", 7, 0, "gone")
            .runner("w2", "Worker", "host-a", 8, 0, "gone")
            .ran("w1", "a", 10, 20)
            .ran("w2", "b", 10, 20)
            .to(drawing());
    assertThat(lanes(timeline)).containsExactly("gone", "w1", "w2");
    assertThat(lane(timeline, "gone").label().detail()).isEqualTo("host-a pid 7");
    assertThat(lane(timeline, "gone").label().name()).isEqualTo("Runner gone");
    assertThat(lane(timeline, "w1").label().detail()).isEqualTo("w1");
    assertThat(lane(timeline, "w2").label().detail()).isEqualTo("w2 pid 8");
  }

  @Test
  void parentWithWorkOfItsOwn_hasRowsInItsHeader() {
    TimelinePicture timeline =
        new Histories()
            .runner("p", "Runner", "")
            .runner("w", "Worker", "p")
            .ran("p", "a", 10, 20)
            .ran("w", "b", 10, 20)
            .to(drawing());
    assertThat(lane(timeline, "p").box()).isEqualTo(new LaneBox(30, 28, 1, false));
  }

  @Test
  void threeLevels_areNestedOneInAnother() {
    TimelinePicture timeline =
        new Histories()
            .runner("a", "Pool", "")
            .runner("b", "Runner", "a")
            .runner("c", "Worker", "b")
            .runner("d", "Runner", "a")
            .ran("c", "i", 10, 20)
            .ran("d", "j", 30, 40)
            .to(drawing());
    assertThat(lanes(timeline)).containsExactly("a", "b", "c", "d");
    assertThat(timeline.lanes()).extracting(Lane::depth).containsExactly(0, 1, 2, 1);
    assertThat(timeline.lanes())
        .extracting(Lane::kind)
        .containsExactly(LaneKind.HEADER, LaneKind.HEADER, LaneKind.CHILD, LaneKind.CHILD);
    assertThat(lane(timeline, "c").label().x()).isEqualTo(52);
    assertThat(lane(timeline, "d").workerLine().orElseThrow().fromY())
        .isEqualTo(lane(timeline, "b").box().bottom() - 1);
  }

  @Test
  void cyclesOfParents_areSurvived() {
    TimelinePicture timeline =
        new Histories()
            .runner("a", "Runner", "b")
            .runner("b", "Runner", "a")
            .runner("self", "Runner", "self")
            .ran("a", "i", 10, 20)
            .ran("b", "j", 10, 20)
            .ran("self", "k", 10, 20)
            .to(drawing());
    assertThat(lanes(timeline)).containsExactly("b", "a", "self");
    assertThat(lane(timeline, "self").kind()).isEqualTo(LaneKind.PLAIN);
  }

  @Test
  void endlessParents_areCut() {
    Histories histories = new Histories();
    for (int i = 0; i < 1_000; i++) {
      histories.runner("r" + i, "Runner", "r" + (i + 1));
    }
    TimelinePicture timeline = histories.ran("r0", "a", 10, 20).to(drawing());
    assertThat(timeline.lanes()).hasSize(Posts.MAX_DEPTH + 1);
    assertThat(lane(timeline, "r0").label().x()).isEqualTo(20 + 6 * 16);
  }

  @Test
  void clients_shareOneLane() {
    Histories histories =
        new Histories()
            .runner("ExternalRunner@web-1", "ExternalRunner", "")
            .runner("x", "MyExternalRunner", "")
            .on("ExternalRunner@web-1", "a", 10, "registered")
            .on("x", "b", 20, "registered")
            .on("ExternalRunner@gone-2", "c", 30, "registered");
    TimelinePicture collapsed = histories.to(drawing());
    assertThat(lanes(collapsed)).containsExactly("__collapsed_external_runners__");
    Lane lane = collapsed.lanes().getFirst();
    assertThat(lane.kind()).isEqualTo(LaneKind.SHARED);
    assertThat(lane.members()).isEqualTo(3);
    assertThat(lane.label().name()).isEqualTo("ExternalRunner");
    assertThat(lane.label().detail()).isEqualTo("3 clients, collapsed");
    assertThat(lane.box().height()).isEqualTo(36);
    assertThat(lanes(histories.to(drawing(withoutCollapse(TimelineLimits.DEFAULT)))))
        .containsExactly("ExternalRunner@gone-2", "ExternalRunner@web-1", "x");
  }

  @Test
  void clientOfAParent_isNotCollapsed() {
    TimelinePicture timeline =
        new Histories()
            .runner("p", "Runner", "")
            .runner("x", "ExternalRunner", "p")
            .on("x", "a", 10, "registered")
            .to(drawing());
    assertThat(lanes(timeline)).containsExactly("p", "x");
  }

  @Test
  void nameOfAClient_isWhatFollowsTheWordThatAllHave() {
    TimelinePicture timeline =
        new Histories()
            .runner("ExternalRunner@web-1-4711", "ExternalRunner", "web-1", 4711, 0, "")
            .on("ExternalRunner@web-1-4711", "a", 10, "registered")
            .to(drawing(withoutCollapse(TimelineLimits.DEFAULT)));
    assertThat(timeline.lanes().getFirst().label().name()).isEqualTo("ExternalRunner web-1-4711");
  }

  @Test
  void registrationByAnInvocation_standsOnTheLaneWhereThatWasAtWork() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "parent", 10, "running")
            .on("r", "parent", 20, "retry")
            .on("s", "parent", 30, "running")
            .registered("x", "early", 15, "parent")
            .registered("x", "late", 35, "parent")
            .registered("x", "between", 25, "parent")
            .registered("x", "orphan", 26, "unknown")
            .registered("x", "self", 27, "self")
            .to(drawing());
    assertThat(laneOf(timeline, "early")).isEqualTo("r");
    assertThat(laneOf(timeline, "late")).isEqualTo("s");
    assertThat(laneOf(timeline, "between")).isEqualTo("r");
    assertThat(laneOf(timeline, "orphan")).isEqualTo("x");
    assertThat(laneOf(timeline, "self")).isEqualTo("x");
  }

  private static String laneOf(TimelinePicture timeline, String id) {
    return figure(timeline, id).stays().getFirst().lane().value();
  }

  @Test
  void changeOfNobodyKnown_hasALane() {
    TimelinePicture timeline = new Histories().on("", "a", 10, "registered").to(drawing());
    assertThat(lanes(timeline)).containsExactly("__no_runner__");
    assertThat(timeline.lanes().getFirst().label().name()).isEqualTo("No runner recorded");
  }
}
