package dev.pynmon.application.service.attention;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.SentenceText.text;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.runner.ListGoneRunnersService;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An application in memory that is checked, for tests that begin with an empty one. */
abstract class CheckedShop {
  static final AppKey SHOP = new AppKey("shop");
  static final int NOW = 3_600;

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);
  final List<Duration> pauses = new ArrayList<>();
  final MarkedRuns marks = new MarkedRuns();
  Runnable meanwhile = () -> {};

  CheckAttentionService service(Thresholds thresholds) {
    Catalogues none = new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background);
    return new CheckAttentionService(
        monitor.directory(),
        new CheckAttentionService.Helpers(
            new Totals(monitor.background),
            new ShowTasksService(
                monitor.directory(), new Feeds(), new FakeDecoder(), none, monitor.background),
            new LateDeaths(new ListGoneRunnersService(monitor.directory()), monitor.background),
            none,
            marks,
            monitor.time,
            span -> {
              pauses.add(span);
              meanwhile.run();
            }),
        thresholds,
        monitor.background);
  }

  Checkup check() {
    return service(Thresholds.USUAL).checkComplete(SHOP);
  }

  /** The needs as rule, number and noun. */
  static List<String> found(Checkup checkup) {
    return checkup.needs().stream()
        .map(need -> need.rule().word() + ": " + need.number().value() + " " + need.noun())
        .toList();
  }

  List<String> found() {
    return found(check());
  }

  String evidence(Rule rule) {
    return check().needs().stream()
        .filter(need -> need.rule() == rule)
        .map(need -> text(need.evidence()))
        .collect(Collectors.joining("\n"));
  }

  void runner(String id, int lastSecond, String... queues) {
    data.context(id).heartbeat(id, START.plusSeconds(lastSecond), Optional.of(List.of(queues)));
  }

  int calls() {
    store.calls.forget();
    check();
    return store.calls.count();
  }
}
