package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;

import dev.pynmon.domain.app.Component;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Map;

/** An application with something of each kind in every component. */
final class BusyShop {
  final AnInvocation order = anInvocation().of("shop.tasks.order").definingWorkflow().running();
  final AnInvocation charged =
      anInvocation()
          .calledBy(order)
          .inWorkflowOf(order)
          .withArgument("amount", "3")
          .succeeded("\"paid\"");
  final AnInvocation failed = anInvocation().failed("ValueError", "no such order");
  final AnInvocation waiting = anInvocation().calledBy(order).inWorkflowOf(order);
  final AnEvent received = anEvent().matched().emittedBy(charged);
  final AnInvocation started =
      anInvocation().startedByEvent(received.id().value()).succeeded("null");

  private final Scenario scenario;

  /** One that no other test has. */
  BusyShop() {
    this(aScenario());
  }

  /** The shop of this name. */
  BusyShop(String app) {
    this(aScenario(app));
  }

  private BusyShop(Scenario empty) {
    scenario =
        empty
            .with(order, charged, failed, waiting, started)
            .waits(order, waiting)
            .keeps(order, "counter:step", "3")
            .with(aRunner())
            .with(aServiceRun())
            .with(aMessage(waiting.id()), aMessage())
            .with(aValue("\"large\""), aValue("\"larger\""))
            .with(received)
            .with(aTriggerRun().on(received).starting(started));
  }

  /** All of it. */
  Scenario scenario() {
    return scenario;
  }

  /** How much that is in a component, by the words for people. */
  static Map<String, Long> held(Component component) {
    return switch (component) {
      case BROKER -> Map.of("messages", 2L);
      case ORCHESTRATOR ->
          Map.of("statuses", 5L, "edges", 1L, "heartbeats", 1L, "service runs", 1L);
      case STATE_BACKEND ->
          Map.of("invocations", 5L, "history entries", 16L, "results", 2L, "exceptions", 1L);
      case CLIENT_DATA_STORE -> Map.of("values", 2L);
      case TRIGGER -> Map.of("events", 1L, "runs", 1L);
    };
  }
}
