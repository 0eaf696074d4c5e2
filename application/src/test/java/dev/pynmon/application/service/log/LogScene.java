package dev.pynmon.application.service.log;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogWithTimeline;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.timeline.ShowTimelineService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A shop of three invocations, about which logs are explained. */
abstract class LogScene {
  private static final AppKey SHOP = new AppKey("shop");

  static final String CHARGE = "f85b0044-7c1e-4a53-9a86-1f1f0e5d2c11";
  static final String SHIP = "f85b91c7-7c1e-4a53-9a86-1f1f0e5d2c11";
  static final String LOST = "0a1b2c3d-7c1e-4a53-9a86-1f1f0e5d2c11";
  static final String GONE = "11111111-7c1e-4a53-9a86-1f1f0e5d2c11";
  static final String RUNNER = "54f27cc1-7c1e-4a53-9a86-1f1f0e5d2c11";
  static final String WORKER = "54f27cc2-7c1e-4a53-9a86-1f1f0e5d2c11";
  static final String START_OF_LINE = "2026-11-24 12:00:01 INFO     pynenc.shop ";

  final FakeData data =
      new FakeData()
          .add(
              anInvocation(CHARGE)
                  .of("shop.charge")
                  .was(KnownStatus.RUNNING, 1, RUNNER)
                  .was(KnownStatus.FAILED, 2, RUNNER),
              anInvocation(SHIP).of("shop.ship").childOf(GONE),
              anInvocation(LOST).of("shop.mail").unknownToOrchestrator())
          .context(RUNNER)
          .context(WORKER);
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);

  Optional<ActivityReport> recent = Optional.empty();

  ExplainedLog explain(String... messages) {
    return explain(ZoneOffset.UTC, String.join("\n" + START_OF_LINE, messages));
  }

  ExplainedLog explain(ZoneId zone, String text) {
    return service().explain(SHOP, START_OF_LINE + text, zone);
  }

  /** With the timeline of it. */
  LogWithTimeline withTimeline(String message) {
    return service()
        .withTimeline(SHOP, START_OF_LINE + message, ZoneOffset.UTC, OccupancyCategory.DEFAULT);
  }

  private ExplainLogService service() {
    MatchingInvocations matching =
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0);
    return new ExplainLogService(
        monitor.directory(),
        new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background),
        (_, _) -> recent,
        new ShowTimelineService(monitor.directory(), matching));
  }
}
