package dev.pynmon.web.orchestrator;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A site with an atomic service. */
abstract class ServiceSite {
  static final String RUNS = "/runners/atomic-service/timeline";

  static final TriggerRun TRIGGER =
      new TriggerRun(
          new TriggerRunId("trigger-run-1"),
          "trigger",
          Optional.of(new TaskKey("shop.thank")),
          "or",
          Optional.of(new InvocationId("started-1")),
          Optional.empty(),
          Optional.of(Samples.NOW),
          List.of(
              cause("EventContext", "event#order.paid", "e1", "", "code:order.paid"),
              cause("StatusContext", "condition#", "", "source-1", "status:SUCCESS"),
              cause("CronContext", "cron_*/5 * * * *", "", "", "timestamp:2026"),
              cause("Other", "other", "", "", ""),
              cause("Other", "other", "", "", ""),
              cause("Other", "other", "", "", "")),
          new TriggerRun.ServedBy(Optional.of("r1"), Optional.empty()));

  final FakeMonitor monitor = new FakeMonitor();
  final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  void ran(Answer<ServiceRunTriggers> triggers) {
    monitor.orchestrator.run =
        new ShowServiceRunResult.Found(
            Samples.NOW,
            Runners.run("r1", 10, "completed"),
            false,
            Runners.sighting(Samples.context(), RunnerPresence.ACTIVE, 10),
            Optional.empty(),
            triggers);
  }

  static Participant cause(
      String type, String condition, String event, String source, String summary) {
    return new Participant(
        type,
        Optional.of(condition),
        Optional.empty(),
        Optional.of(event).filter(id -> !id.isEmpty()).map(EventId::new),
        Optional.of(source).filter(id -> !id.isEmpty()).map(InvocationId::new),
        Optional.empty(),
        summary);
  }

  static String runner(int number) {
    return String.format("%08d-c528-4fdb-8f4f-e901ff3c4991", number);
  }

  static ServiceScheduleView schedule(ServiceScheduleView.Turns turns) {
    return new ServiceScheduleView(
        Samples.APP,
        Samples.NOW,
        ServiceGeneration.RECORDS,
        ServiceRules.DEFAULT,
        there(turns),
        there(Optional.empty()),
        List.of());
  }
}
