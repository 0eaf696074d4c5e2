package dev.pynmon.pictures.timeline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which change is drawn as a bar or a point, and of what form. */
class FormsTest {
  @Test
  void whatLasts_hasABar() {
    assertThat(List.of(KnownStatus.values()))
        .allMatch(status -> BarForm.of(status).isPresent() == status.lasts());
  }

  @Test
  void statuses_thatOccupyARunner_areBarsAllOthersPoints() {
    assertThat(List.of(KnownStatus.values()))
        .filteredOn(status -> BarForm.of(status).isPresent())
        .containsExactly(
            KnownStatus.PENDING, KnownStatus.RUNNING, KnownStatus.PAUSED, KnownStatus.RESUMED);
    assertThat(BarForm.of(InvocationStatus.of("teleported"))).isEmpty();
    assertThat(BarForm.of(KnownStatus.PENDING)).contains(BarForm.THIN);
    assertThat(BarForm.of(KnownStatus.PAUSED)).contains(BarForm.DOTTED);
    assertThat(BarForm.of(KnownStatus.RESUMED)).contains(BarForm.FULL);
  }

  @Test
  void shapes_tellOutcomesApart() {
    assertThat(PointShape.of(KnownStatus.SUCCESS)).isEqualTo(PointShape.DISC);
    assertThat(PointShape.of(KnownStatus.FAILED)).isEqualTo(PointShape.DIAMOND);
    assertThat(PointShape.of(KnownStatus.RETRY)).isEqualTo(PointShape.TRIANGLE);
    assertThat(PointShape.of(KnownStatus.KILLED)).isEqualTo(PointShape.SQUARE);
    assertThat(PointShape.of(KnownStatus.CONCURRENCY_CONTROLLED_FINAL))
        .isEqualTo(PointShape.SQUARE);
    assertThat(PointShape.of(KnownStatus.REGISTERED)).isEqualTo(PointShape.HOLLOW_CIRCLE);
    assertThat(PointShape.of(InvocationStatus.of("teleported")))
        .isEqualTo(PointShape.HOLLOW_CIRCLE);
    assertThat(PointShape.of(KnownStatus.RUNNING)).isEqualTo(PointShape.BAR_START);
  }
}
