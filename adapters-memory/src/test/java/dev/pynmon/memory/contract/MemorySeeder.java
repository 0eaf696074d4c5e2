package dev.pynmon.memory.contract;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.format.AppInfoJson;
import dev.pynmon.format.ArgumentsJson;
import dev.pynmon.format.ConditionJson;
import dev.pynmon.format.EventJson;
import dev.pynmon.format.HistoryJson;
import dev.pynmon.format.TriggerRunJson;
import dev.pynmon.format.ValidConditionJson;
import dev.pynmon.memory.store.MemoryApp;
import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import dev.pynmon.memory.store.StateBackendWriter;
import dev.pynmon.testkit.scenario.ACondition;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.ATrigger;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.StoredEntry;
import dev.pynmon.testkit.scenario.Times;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes scenarios as a pynenc of this process would. Texts that a file would hold are read by the
 * code that reads files, so that a damaged one becomes the same damage here.
 */
final class MemorySeeder {
  private final Scenario scenario;
  private final MemoryApp app;

  MemorySeeder(MemoryStore store, Scenario scenario) {
    this.scenario = scenario;
    this.app = store.app(scenario.app(), PynencRelease.valueOf(scenario.pynenc().name()));
  }

  void write() {
    Map<Component, Runnable> parts =
        Map.of(
            Component.BROKER, this::broker,
            Component.ORCHESTRATOR, this::orchestrator,
            Component.STATE_BACKEND, this::stateBackend,
            Component.CLIENT_DATA_STORE, this::clientData,
            Component.TRIGGER, this::trigger);
    app.hold(scenario.components());
    app.atomically(() -> scenario.components().forEach(each -> parts.get(each).run()));
  }

  private void broker() {
    scenario
        .messages()
        .forEach(
            message ->
                app.broker()
                    .push(
                        message.invocation(),
                        message.queue(),
                        message.priority(),
                        message.pushedAt()));
  }

  private void orchestrator() {
    scenario.invocations().stream()
        .filter(invocation -> invocation.places().orchestrator())
        .forEach(invocation -> app.orchestrator().put(invocation.state()));
    scenario
        .invocations()
        .forEach(each -> app.orchestrator().index(each.id(), each.indexedArguments()));
    scenario.edges().forEach(edge -> app.orchestrator().waits(edge.waiter(), edge.waited()));
    scenario.runners().stream()
        .filter(ARunner::hasHeartbeat)
        .forEach(runner -> app.orchestrator().heartbeat(runner.heartbeat()));
    scenario.serviceRuns().forEach(each -> app.orchestrator().serviceRun(each.run()));
  }

  private void stateBackend() {
    StateBackendWriter writer = app.stateBackend();
    scenario
        .appInfo()
        .flatMap(text -> AppInfoJson.read(text, "app info", Path.of("")))
        .ifPresent(app::describe);
    scenario.invocations().forEach(invocation -> invocation(writer, invocation));
    scenario.history().forEach(stored -> writer.history(entry(stored)));
    scenario.runners().stream()
        .filter(ARunner::hasContext)
        .forEach(runner -> writer.context(runner.contextAlone(), Times.START));
    scenario.workflowRuns().forEach(writer::workflowRun);
    scenario
        .subInvocations()
        .forEach(sub -> writer.subInvocation(sub.workflow(), sub.invocation()));
    scenario
        .workflowData()
        .forEach(datum -> writer.workflowValue(datum.workflow(), datum.key(), datum.text()));
  }

  private void clientData() {
    scenario
        .clientData()
        .forEach(datum -> app.clientData().put(datum.reference(), datum.text(), datum.storedAt()));
  }

  private void trigger() {
    scenario.triggers().forEach(this::trigger);
    scenario
        .validConditions()
        .forEach(each -> app.trigger().met(ValidConditionJson.read(each.id(), each.text())));
    scenario.claims().forEach(app.trigger()::claim);
    for (AnEvent written : scenario.events()) {
      Event event = written.event();
      app.trigger().event(event, EventJson.read(event.id(), written.text(), List.of()));
    }
    for (ATriggerRun written : scenario.triggerRuns()) {
      app.trigger().run(written.run(), TriggerRunJson.read(written.id(), written.text()));
    }
  }

  private void trigger(ATrigger written) {
    app.trigger().trigger(written.trigger());
    for (ACondition each : written.conditions()) {
      app.trigger().condition(ConditionJson.read(each.id(), each.text()));
      each.due().ifPresent(at -> app.trigger().due(each.id(), at));
    }
  }

  private static void invocation(StateBackendWriter writer, AnInvocation invocation) {
    if (invocation.places().records()) {
      writer.record(record(invocation));
    }
    if (invocation.places().outcomes()) {
      invocation.outcome().result().ifPresent(text -> writer.result(invocation.id(), text.text()));
      invocation
          .outcome()
          .exception()
          .ifPresent(text -> writer.exception(invocation.id(), text.text()));
    }
  }

  private static Invocation record(AnInvocation invocation) {
    Invocation stored = invocation.stored();
    return new Invocation(
        stored.id(),
        stored.call(),
        stored.task(),
        ArgumentsJson.read(invocation.argumentsText()),
        stored.parent(),
        stored.parentEvent(),
        stored.workflow());
  }

  private static HistoryEntry entry(StoredEntry stored) {
    HistoryEntry row = stored.entry();
    return HistoryJson.read(row.invocation(), row.at(), row.status().status(), stored.text());
  }
}
