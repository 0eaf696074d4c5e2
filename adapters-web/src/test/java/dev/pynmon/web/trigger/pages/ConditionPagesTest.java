package dev.pynmon.web.trigger.pages;

import static dev.pynmon.web.trigger.pages.TriggerSamples.CRON;
import static dev.pynmon.web.trigger.pages.TriggerSamples.NOW;
import static dev.pynmon.web.trigger.pages.TriggerSamples.RUN;
import static dev.pynmon.web.trigger.pages.TriggerSamples.TIMES;
import static dev.pynmon.web.trigger.pages.TriggerSamples.TRIGGER;
import static dev.pynmon.web.trigger.pages.TriggerSamples.run;
import static dev.pynmon.web.trigger.pages.TriggerSamples.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.ConditionDetail;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConditionPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private String page(String path) {
    return TriggerSamples.page(site, path);
  }

  @Test
  void condition_hasItsPage() {
    monitor.triggers.condition =
        Samples.there(
            Optional.of(
                new ConditionDetail(
                    NOW, TIMES, Optional.of(NOW), List.of(trigger("shop.report", CRON)))));

    assertThat(page("/trigger-runs/condition?condition_id=x"))
        .contains(
            "Cron */10 * * * * is a condition of 1 trigger.",
            "Last found due ",
            "Strict Timing",
            "/triggers/" + TRIGGER + "\"");
  }

  @Test
  void validCondition_hasItsPage_whetherItWaitsOrWasUsed() {
    ConditionContext context =
        new ConditionContext(
            "CronContext",
            Optional.of(NOW),
            Optional.empty(),
            Optional.empty(),
            "{\"last_execution\":\"then\"}");
    valid(Optional.of(new ValidCondition("v", TIMES, context)), Optional.empty());
    assertThat(page("/trigger-runs/valid-condition?valid_condition_id=v"))
        .contains("It waits to be used up.", "Last Execution", "then");

    TriggerRun run = run(NOW, Optional.empty());
    valid(
        Optional.empty(),
        Optional.of(new ValidConditionDetail.Used(run, run.participants().getFirst())));
    assertThat(page("/trigger-runs/valid-condition?valid_condition_id=v"))
        .contains("It was used up.", "/trigger-runs/" + RUN + "\"", "CronContext");
  }

  private void valid(Optional<ValidCondition> live, Optional<ValidConditionDetail.Used> used) {
    monitor.triggers.valid =
        Samples.there(
            Optional.of(
                new ValidConditionDetail(
                    NOW, "v", live.map(each -> each), Optional.of(TIMES), used)));
  }
}
