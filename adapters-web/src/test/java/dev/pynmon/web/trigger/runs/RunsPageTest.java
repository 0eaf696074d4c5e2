package dev.pynmon.web.trigger.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunsPageTest {
  private static String failed(long failed) {
    FakeMonitor monitor = new FakeMonitor();
    monitor.triggers.runs =
        new TriggerRunList(
            Samples.NOW,
            new SoughtTrigger.Any(),
            List.of(),
            Samples.there(
                new TriggerRunList.Part(
                    Page.of(
                        List.of(new DamagedTriggerRun(new TriggerRunId("a"), new Damage("", ""))),
                        Optional.empty(),
                        Optional.empty()),
                    Map.of(),
                    new TriggerRunTally(
                        300,
                        true,
                        Optional.empty(),
                        300,
                        Map.of(KnownStatus.FAILED, failed, KnownStatus.SUCCESS, 300 - failed),
                        0),
                    Optional.empty())),
            Map.of());
    try (Site site = Site.of(monitor.useCases())) {
      return site.browse("/trigger-runs/?failed=1&page=2").body();
    }
  }

  @Test
  void ofManyThatFailed_itIsSaidHowManyAreShown() {
    assertThat(failed(300)).contains("the newest 1 of the 300 that failed");
    assertThat(failed(1))
        .contains("newest first, only what failed", "Rows 1 to 1 of 1.")
        .doesNotContain("of the 1 ");
  }
}
