package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A trigger upon a cron expression, and its run. */
final class TriggerSamples {
  static final TriggerRunId RUN = new TriggerRunId("5e0c5dc5".repeat(8));
  static final String TRIGGER = "5c22a916".repeat(8);
  static final TaskKey REPORT = new TaskKey("shop.report");
  static final String CRON = "cron_*/10 * * * *";
  static final Instant NOW = Samples.NOW;
  static final StoredCondition TIMES =
      new Condition(
          CRON,
          "CronCondition",
          new TaskCondition.Cron("*/10 * * * *"),
          "{\"cron_expression\":\"*/10 * * * *\",\"strict_timing\":false}");

  private TriggerSamples() {}

  static String page(Site site, String path) {
    HttpResponse<String> response = site.browse(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().replace("&#61;", "=").replace("&amp;", "&");
  }

  static TriggerRun run(Instant at, Optional<InvocationId> started) {
    Participant cron =
        new Participant(
            "CronContext",
            Optional.of(CRON),
            Optional.of("valid_condition_" + CRON + "_context_cron_x"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at),
            "timestamp:x");
    return new TriggerRun(
        RUN,
        TRIGGER,
        Optional.of(REPORT),
        "and",
        started,
        Optional.of(at),
        Optional.of(at),
        List.of(cron),
        TriggerRun.ServedBy.NOBODY);
  }

  static Trigger trigger(String task, String... conditions) {
    return new Trigger(
        TRIGGER,
        Optional.of(new TaskKey(task)),
        "and",
        List.of(conditions),
        Optional.of(
            new ArgumentProvider("P", "always the same n", "{\"arguments\":{\"n\":\"1\"}}")));
  }
}
