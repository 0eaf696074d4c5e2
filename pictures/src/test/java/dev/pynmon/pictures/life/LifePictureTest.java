package dev.pynmon.pictures.life;

import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifePictureTest {
  @Test
  void history_isDrawnToScale() {
    LifePicture picture = picture(Lives.life(1_000, REGISTERED, PENDING, RUNNING, SUCCESS));

    assertThat(picture.bars())
        .extracting(bar -> bar.box().x())
        .usingElementComparator(LifePictureTest::nearly)
        .containsExactly(382.67, 757.33);
    assertThat(picture.bars())
        .extracting(bar -> bar.box().width())
        .usingElementComparator(LifePictureTest::nearly)
        .containsExactly(374.67, 374.67);
    assertThat(picture.bars())
        .extracting(bar -> bar.box().y(), bar -> bar.box().height())
        .containsExactly(tuple(19.0, 6.0), tuple(13.0, 18.0));
    assertThat(picture.points()).extracting(LifePicture.Point::x).containsExactly(8.0, 1132.0);
    assertThat(picture.ticks())
        .extracting(LifePicture.Tick::label)
        .containsExactly("14:46:02.000", "+500 ms", "+1 s", "+1.50 s", "+2 s", "+2.50 s");
    assertThat(picture.isCut()).isFalse();
  }

  @Test
  void attemptOfADeadRunner_endsWhereThatWasLastHeardOf() {
    LifePicture.Bar bar = picture(Lives.silent(40)).bars().getLast();

    assertThat(bar.box().x()).isCloseTo(45.47, within(0.01));
    assertThat(bar.box().width()).isCloseTo(711.87, within(0.01));
  }

  @Test
  void onlyRegistered_isOnePoint() {
    LifePicture picture = picture(Lives.life(0, REGISTERED));

    assertThat(picture.bars()).isEmpty();
    assertThat(picture.waits())
        .as("that goes on, and is told by what it is held against")
        .isEmpty();
    assertThat(picture.points()).hasSize(1);
  }

  @Test
  void noTime_isNotDividedBy() {
    LifePicture.Bar bar = picture(Lives.life(0, REGISTERED, RUNNING, SUCCESS)).bars().getFirst();

    assertThat(bar.box().x()).isEqualTo(8.0);
    assertThat(bar.box().width()).isEqualTo(2.0);
  }

  @Test
  void endlessRetries_areCut() {
    List<InvocationStatus> statuses = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      statuses.addAll(List.of(RUNNING, RETRY));
    }
    LifePicture picture = picture(Lives.life(10, statuses.toArray(InvocationStatus[]::new)));

    assertThat(picture.bars()).hasSize(200);
    assertThat(picture.points()).hasSize(200);
    assertThat(picture.isCut()).isTrue();
  }

  @Test
  void ticks_ofTenThousandYears_areFew() {
    LifeScale scale = new LifeScale(Instant.EPOCH, Duration.ofDays(3_650_000));

    assertThat(scale.ticks()).hasSizeBetween(2, 9);
  }

  @Test
  void noHistory_isNoPicture() {
    assertThat(LifePicture.of(Life.of(History.EMPTY, Present.at(Lives.NOW)))).isEmpty();
  }

  private static LifePicture picture(Life life) {
    return LifePicture.of(life).orElseThrow();
  }

  private static int nearly(double one, double other) {
    return Math.abs(one - other) < 0.01 ? 0 : Double.compare(one, other);
  }
}
