package dev.pynmon.web.task;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.application.port.in.task.Unfinished;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.FakeTasks;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Pages of tasks over statistics that are given. */
abstract class TaskSite {
  static final TaskKey CHARGE = new TaskKey("shop.charge");

  final FakeMonitor monitor = new FakeMonitor();
  final FakeTasks reports = monitor.tasks;
  final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  void busy() {
    reports
        .was("1", "shop.charge", REGISTERED, 50, RUNNING, 48, SUCCESS, 40)
        .was("2", "shop.charge", REGISTERED, 30, RUNNING, 29, RETRY, 25, RUNNING, 20, FAILED, 10)
        .raised("2", "KeyError", "no such order")
        .was("3", "pynenc.core_tasks.recover", SUCCESS, 5)
        .idle("shop.idle");
  }

  Answer<Unfinished> unfinished =
      there(new Unfinished(new StatusTotals(Map.of(REGISTERED, 4L, RETRY, 1L)), true));

  Optional<Instant> changed = Optional.of(Samples.NOW.minusSeconds(30));

  Answer<TaskTriggers> triggers = there(new TaskTriggers(List.of(), List.of(), true, Map.of()));

  void found(Arguments arguments) {
    reports.task =
        Optional.of(
            new ShowTaskResult.Found(
                new TaskDetail(
                    Samples.NOW,
                    CHARGE,
                    there(new Count.Exact(2)),
                    unfinished,
                    reports.report(Samples.app(), Preset.HOUR),
                    List.of(Samples.row()),
                    List.of(
                        new RecentCall(
                            Samples.state(Samples.ID, SUCCESS, 0).call(),
                            Samples.state(Samples.ID, SUCCESS, 0),
                            3,
                            arguments)),
                    changed,
                    triggers,
                    reports.catalogue,
                    Map.of())));
  }
}
