package dev.pynmon.web.runner;

import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.web.testing.Samples.NOW;
import static dev.pynmon.web.testing.Samples.RUNNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Links;
import org.junit.jupiter.api.Test;

class WorkRowTest {
  private static final RunnerId OTHER = new RunnerId("ExternalRunner@vm-9888");

  /** Samples.row() ran for a second on Samples.RUNNER. */
  private static WorkRow past(KnownStatus status, RunnerId runner) {
    return WorkRow.past(
        new RunnerPast.Work(Samples.row(), Samples.entry(status, NOW.minusSeconds(57), runner)),
        runner,
        NOW,
        Links.plain(""));
  }

  @Test
  void past_whereItRanThere_tellsHowLong() {
    assertThat(past(SUCCESS, RUNNER).workRun()).isEqualTo("1.00 s");
  }

  @Test
  void past_ofAClientThatOnlyRegisteredIt_tellsNoRunOfAnother() {
    WorkRow row = past(REGISTERED, OTHER);

    assertThat(row.workBadge().badgeName()).isEqualTo("REGISTERED");
    assertThat(row.workRun()).isEmpty();
  }

  @Test
  void past_whoseNewestAttemptRanElsewhere_tellsNothingOfThat() {
    assertThat(past(RETRY, OTHER).workRun()).isEmpty();
  }
}
