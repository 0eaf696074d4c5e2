package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.timeline.lane.DensityBar;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DensityTest {
  private static List<DensityBar> bars(Histories histories, String lane) {
    TimelinePicture timeline = histories.ran("z", "beside", 40, 60).to(density());
    return timeline.lane(new LaneId(lane)).orElseThrow().density();
  }

  @Test
  void everyStatus_hasAFamily() {
    assertThat(StatusFamily.of(KnownStatus.SUCCESS)).isEqualTo(StatusFamily.DONE);
    assertThat(StatusFamily.of(KnownStatus.RUNNING)).isEqualTo(StatusFamily.ACTIVE);
    assertThat(StatusFamily.of(KnownStatus.PENDING)).isEqualTo(StatusFamily.WAITING);
    assertThat(StatusFamily.of(KnownStatus.RETRY)).isEqualTo(StatusFamily.TROUBLE);
    assertThat(StatusFamily.of(KnownStatus.KILLED)).isEqualTo(StatusFamily.TROUBLE);
    assertThat(StatusFamily.of(InvocationStatus.of("teleported"))).isEqualTo(StatusFamily.WAITING);
  }

  @Test
  void invocation_countsInEachSliceThatItTouches() {
    List<DensityBar> bars = bars(new Histories().ran("r", "a", 0, 50), "r");
    assertThat(bars).hasSize(58);
    assertThat(bars).extracting(DensityBar::count).containsOnly(1);
    assertThat(bars).extracting(DensityBar::family).containsOnly(StatusFamily.DONE);
    assertThat(bars.getFirst().slice().from()).isEqualTo(at(0));
    assertThat(bars.getLast().slice().to()).isEqualTo(at(50));
    assertThat(bars.getFirst().box().x()).isEqualTo(214.5);
    assertThat(bars.getFirst().box().width()).isEqualTo(7);
  }

  @Test
  void whatBecameOfIt_isItsFamily_andFamiliesAreStacked() {
    List<DensityBar> bars =
        bars(
            new Histories()
                .ran("r", "a", 10, 10.1)
                .ran("r", "b", 10, 10.1)
                .on("r", "c", 10, "running")
                .on("r", "c", 10.1, "failed"),
            "r");
    assertThat(bars)
        .extracting(DensityBar::family)
        .containsExactly(StatusFamily.DONE, StatusFamily.TROUBLE);
    assertThat(bars).extracting(DensityBar::count).containsExactly(2, 1);
    DensityBar done = bars.get(0);
    DensityBar trouble = bars.get(1);
    assertThat(done.box().y() + done.box().height()).isEqualTo(54);
    assertThat(trouble.box().y() + trouble.box().height()).isEqualTo(done.box().y());
    assertThat(trouble.box().y()).isCloseTo(34, within(1e-9));
  }

  @Test
  void heights_compareBetweenLanes() {
    Histories histories = new Histories().ran("s", "one", 10, 10.1);
    for (int i = 0; i < 4; i++) {
      histories.ran("r", "i" + i, 10, 10.1);
    }
    assertThat(bars(histories, "r").getFirst().box().height()).isCloseTo(20, within(1e-9));
    assertThat(bars(histories, "s").getFirst().box().height()).isCloseTo(5, within(1e-9));
  }

  @Test
  void emptySlices_areNotDrawn_lastMomentIsInTheLastSlice() {
    List<DensityBar> bars = bars(new Histories().on("r", "a", 100, "registered"), "r");
    assertThat(bars).hasSize(1);
    assertThat(bars.getFirst().slice().to()).isEqualTo(at(100));
  }

  @Test
  void slices_becomeWiderUntilTheyFit() {
    Histories histories = new Histories();
    for (int i = 0; i < 20; i++) {
      histories.on("r" + i, "i" + i, 0, "running");
    }
    TimelinePicture timeline =
        histories.to(density(new TimelineLimits(500, 150, 400, 780), Set.of()));
    assertThat(timeline.lanes()).allMatch(lane -> lane.density().size() == 29);
    assertThat(timeline.lanes().getFirst().density().getFirst().box().width()).isEqualTo(31);
  }

  @Test
  void windowWithoutLength_isOneSlice() {
    List<DensityBar> bars = bars(new Histories().window(50, 50).on("r", "a", 40, "running"), "r");
    assertThat(bars).extracting(DensityBar::count).containsExactly(1);
  }
}
