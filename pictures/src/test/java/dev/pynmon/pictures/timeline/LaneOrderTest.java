package dev.pynmon.pictures.timeline;

import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.lanes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.lane.LaneChoice;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lanes keep their order while a window grows or moves. */
class LaneOrderTest {
  private static final TimelineLook CLIENTS_APART =
      new TimelineLook(Resolution.AUTO, false, Set.of(), TimelineLimits.DEFAULT);

  @Test
  void lanesStandByWhoWorksThere_notByWhatWentOn() {
    Histories histories =
        new Histories()
            .runner("b", "ThreadRunner", "worker-10", 1, 0, "")
            .runner("c", "ThreadRunner", "worker-2", 1, 0, "")
            .runner("a", "MultiThreadRunner", "worker-2", 2, 0, "")
            .ran("b", "first", 10, 90)
            .ran("unknown", "second", 20, 30)
            .ran("c", "third", 30, 40)
            .ran("a", "fourth", 50, 60)
            .on("ExternalRunner@web", "fifth", 70, "registered");

    assertThat(lanes(histories.to(drawing(CLIENTS_APART))))
        .containsExactly("ExternalRunner@web", "a", "c", "b", "unknown");
    assertThat(lanes(histories.window(45, 100).to(drawing(CLIENTS_APART))))
        .containsExactly("ExternalRunner@web", "a", "b");
  }

  @Test
  void workers_standBelowTheirRunnerAsTheyWereStarted() {
    Histories histories =
        new Histories()
            .runner("p", "Runner", "")
            .runner("w1", "Worker", "host-a", 12, 0, "p")
            .runner("w2", "Worker", "host-a", 11, 0, "p")
            .runner("w3", "Worker", "host-a", 12, 0, "p")
            .ran("w1", "late", 50, 60)
            .ran("z", "second", 20, 30)
            .ran("w3", "first", 10, 15)
            .ran("w2", "last", 70, 80);

    assertThat(lanes(histories.to(drawing()))).containsExactly("p", "w2", "w1", "w3", "z");
  }

  @Test
  void openedGenerationsAndWorkersOfOne_standInTheOrderOfTime() {
    Histories histories = new Histories();
    for (String runner : new String[] {"y", "x"}) {
      histories
          .runner(runner, "ProcessRunner", "")
          .runner(runner + 1, "ProcessRunnerWorker", runner)
          .runner(runner + 2, "ProcessRunnerWorker", runner);
    }
    histories
        .ran("y2", "a", 1, 5)
        .ran("y1", "b", 8, 9)
        .ran("x1", "c", 50, 55)
        .ran("x2", "d", 60, 61);
    LaneId generations = new LaneId("generations:x");
    Set<LaneId> opened = Set.of(generations, new LaneId("y"), new LaneId("x"));

    assertThat(
            lanes(
                histories.to(drawing(TimelineLook.DEFAULT.with(new LaneChoice(opened, Set.of()))))))
        .containsExactly("generations:x", "y", "y2", "y1", "x", "x1", "x2");
  }
}
