package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.AccessUseCases;
import dev.pynmon.application.port.in.AppUseCases;
import dev.pynmon.application.port.in.BulkUseCases;
import dev.pynmon.application.port.in.EventUseCases;
import dev.pynmon.application.port.in.InvocationUseCases;
import dev.pynmon.application.port.in.OrchestratorUseCases;
import dev.pynmon.application.port.in.PurgeUseCases;
import dev.pynmon.application.port.in.RerunUseCases;
import dev.pynmon.application.port.in.RunnerUseCases;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.WorkflowUseCases;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineWithChoices;
import dev.pynmon.domain.id.EventId;
import java.util.function.Function;

/** A monitor that answers by noun what a test puts in, and remembers what it was asked. */
public final class FakeMonitor {
  public final FakeApps apps;
  public final FakeTasks tasks = new FakeTasks();
  public final FakeInvocations invocations = new FakeInvocations(tasks);
  public final FakeCalls calls = new FakeCalls();
  public final FakeWorkflows workflows = new FakeWorkflows(invocations, tasks);
  public Function<TimelineQuery, TimelineView> timeline = new FakeTimeline();
  public ShowEventResult event = new ShowEventResult.NotFound(new EventId("unknown"));
  public final FakeEvents events = new FakeEvents();
  public final FakeTriggers triggers = new FakeTriggers();
  public final FakeRunners runners = new FakeRunners();
  public final FakeOrchestrator orchestrator = new FakeOrchestrator();
  public final FakeBroker broker = new FakeBroker();
  public final FakeStateBackend stateBackend = new FakeStateBackend();
  public final FakeClientData clientData = new FakeClientData();
  public final FakeSearch search = new FakeSearch();
  public final FakeAccess access = new FakeAccess();
  public final FakeComparisons comparisons = new FakeComparisons();
  public final FakePurges purges = new FakePurges();
  public final FakeReruns reruns = new FakeReruns();
  public final FakeBulks bulks = new FakeBulks();
  public final FakeChanges changes = new FakeChanges();

  /** Of one application. */
  public FakeMonitor() {
    this(FakeApps.of("shop"));
  }

  public FakeMonitor(FakeApps apps) {
    this.apps = apps;
    apps.tasks = tasks;
  }

  public UseCases useCases() {
    return new UseCases(
        new AppUseCases(apps, apps, apps, apps.attention, _ -> apps.lastSeen, changes),
        new InvocationUseCases(invocations, invocations, invocations, invocations, comparisons),
        calls,
        tasks,
        new FakeFailures(tasks),
        new WorkflowUseCases(workflows, workflows),
        timelines(),
        new EventUseCases(events, (_, _) -> event),
        triggers.useCases(),
        new RunnerUseCases(runners, runners, runners),
        new OrchestratorUseCases(orchestrator, orchestrator),
        broker,
        stateBackend,
        clientData,
        search,
        new FakeLogs(),
        new AccessUseCases(access, access),
        new PurgeUseCases(purges, purges, purges),
        new RerunUseCases(reruns, reruns, reruns, new BulkUseCases(bulks, bulks)));
  }

  private ShowTimelineUseCase timelines() {
    return new ShowTimelineUseCase() {
      @Override
      public TimelineView show(TimelineQuery query) {
        return timeline.apply(query);
      }

      @Override
      public TimelineWithChoices withChoices(TimelineQuery query) {
        return new TimelineWithChoices(show(query), tasks.choices());
      }
    };
  }
}
