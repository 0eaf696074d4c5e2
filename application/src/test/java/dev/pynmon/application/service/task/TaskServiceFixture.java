package dev.pynmon.application.service.task;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An application with tasks, and what is asked about them. */
abstract class TaskServiceFixture {
  static final AppKey SHOP = new AppKey("shop");
  static final TaskKey CHARGE = new TaskKey("shop.charge");
  static final TaskKey SHIP = new TaskKey("shop.ship");

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);
  final ShowTasksService service = service(monitor);

  static ShowTasksService service(FakeMonitor monitor) {
    return service(monitor, List.of());
  }

  static ShowTasksService service(FakeMonitor monitor, List<Path> files) {
    Catalogues catalogues = new Catalogues(files, new FakeCatalogueReader(), monitor.background);
    return new ShowTasksService(
        monitor.directory(), new Feeds(), new FakeDecoder(), catalogues, monitor.background);
  }

  static ActivityReport taken(TaskReport report) {
    return report.value().orElseThrow();
  }

  ActivityReport lookLater(Period range) {
    monitor.time.pass(Duration.ofSeconds(10));
    return taken(service.report(SHOP, range));
  }

  /** What the components were asked; the directory looks for applications by itself. */
  List<String> asked() {
    return store.calls.names().stream().filter(name -> !name.equals("apps")).toList();
  }

  List<String> list(TaskOrder order) {
    return keys(service.list(query(order, 0, 50)));
  }

  List<String> reversed(TaskOrder order) {
    TaskListQuery way = query(order, 0, 50);
    return keys(
        service.list(
            new TaskListQuery(way.app(), way.range(), way.search(), order, true, way.page())));
  }

  static List<String> keys(TaskList list) {
    return list.entries().stream().map(entry -> entry.task().value()).toList();
  }

  static TaskListQuery query(TaskOrder order, int skip, int limit) {
    return new TaskListQuery(SHOP, Preset.HOUR, order, new PageRequest.Skip(limit, skip));
  }

  TaskDetail found(TaskKey task) {
    return ((ShowTaskResult.Found) service.show(SHOP, task, Preset.HOUR)).detail();
  }
}
