package dev.pynmon.application.service.trigger;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An application with triggers, and how they are asked for. */
abstract class ShopTriggers {
  static final AppKey SHOP = new AppKey("shop");
  static final TriggerRunFilter EVER = TriggerRunFilter.in(TimeWindow.EVER);
  static final Condition CRON =
      new Condition("cron", "CronCondition", new TaskCondition.Cron("* * * * *"), "{}");

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);

  static TriggerRun run(String id, String started, Instant at) {
    Participant cron =
        new Participant(
            "CronContext",
            Optional.of("cron"),
            Optional.of("valid-" + id),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at),
            "timestamp:x");
    return new TriggerRun(
        new TriggerRunId(id),
        "t",
        Optional.of(new TaskKey("m.f")),
        "and",
        Optional.of(new InvocationId(started)),
        Optional.of(at),
        Optional.of(at),
        List.of(cron),
        TriggerRun.ServedBy.NOBODY);
  }

  ShowTriggersUseCase triggers() {
    Catalogues none = new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background);
    return new ShowTriggersService(monitor.directory(), none, new MarkedRuns(), new FakeDecoder());
  }
}
