package dev.pynmon.web.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowWorkTest {
  private static final Holder BUSY =
      new Holder(
          Samples.RUNNER,
          Samples.RUNNER,
          RunnerPresence.ACTIVE,
          Optional.of(Samples.NOW),
          List.of(
              Samples.state(Samples.ID, KnownStatus.RUNNING, 0),
              Samples.state(new InvocationId("other"), KnownStatus.RUNNING, 0)));

  @Test
  void oneThatHoldsSomething_isToldByWhatItHoldsLongest() {
    RowWork work = RowWork.of(List.of(BUSY), Optional.of(true));

    assertThat(work.held(Samples.RUNNER, Samples.NOW, Samples.LINKS))
        .extracting(HeldView::heldMore)
        .containsExactly("and 1 more");
    assertThat(work.held(new RunnerId("idle"), Samples.NOW, Samples.LINKS)).isEmpty();
  }

  @Test
  void oneThatHoldsNothing_isSaidToAsFarAsThatIsKnown() {
    assertThat(RowWork.of(List.of(), Optional.of(true)).nothing()).isEqualTo("nothing");
    assertThat(RowWork.of(List.of(), Optional.of(false)).nothing())
        .isEqualTo("nothing that is known");
    assertThat(RowWork.of(List.of(), Optional.empty()).nothing()).isEqualTo("not known");
  }
}
