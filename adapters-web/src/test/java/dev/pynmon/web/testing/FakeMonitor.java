package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.domain.id.EventId;

/** A monitor that answers by noun what a test puts in, and remembers what it was asked. */
public final class FakeMonitor {
  public final FakeApps apps;
  public final FakeTasks tasks = new FakeTasks();
  public final FakeInvocations invocations = new FakeInvocations(tasks);
  public final FakeCalls calls = new FakeCalls();
  public final FakeWorkflows workflows = new FakeWorkflows(invocations);
  public ShowTimelineUseCase timeline = new FakeTimeline();
  public ShowEventResult event = new ShowEventResult.NotFound(new EventId("unknown"));
  public final FakeRunners runners = new FakeRunners();
  public final FakeOrchestrator orchestrator = new FakeOrchestrator();
  public final FakeBroker broker = new FakeBroker();
  public final FakeStateBackend stateBackend = new FakeStateBackend();
  public final FakeClientData clientData = new FakeClientData();
  public final FakeSearch search = new FakeSearch();

  /** Of one application. */
  public FakeMonitor() {
    this(FakeApps.of("shop"));
  }

  public FakeMonitor(FakeApps apps) {
    this.apps = apps;
  }

  public UseCases useCases() {
    return new UseCases(
        apps,
        invocations,
        calls,
        tasks,
        workflows,
        query -> timeline.show(query),
        (app, id) -> event,
        runners,
        orchestrator,
        broker,
        stateBackend,
        clientData,
        search);
  }
}
