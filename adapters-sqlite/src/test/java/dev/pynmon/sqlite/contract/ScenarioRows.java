package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.app.Component;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows that a scenario consists of, component by component (wire format, section 1.2).
 *
 * @param scenario the scenario
 */
record ScenarioRows(Scenario scenario) {
  /** Every row, in the order in which it is written. */
  Iterable<Row> all() {
    String prefix = scenario.app().tablePrefix();
    Map<Component, Supplier<Stream<Row>>> rows =
        Map.of(
            Component.BROKER, this::broker,
            Component.ORCHESTRATOR, () -> new OrchestratorRows(scenario, prefix).all(),
            Component.STATE_BACKEND, () -> new StateBackendRows(scenario, prefix).all(),
            Component.CLIENT_DATA_STORE, this::clientData,
            Component.TRIGGER, () -> new TriggerRows(scenario, prefix).all());
    return () -> scenario.components().stream().flatMap(each -> rows.get(each).get()).iterator();
  }

  private Stream<Row> broker() {
    boolean queues = scenario.pynenc().hasQueues();
    return scenario.messages().stream()
        .map(
            message -> {
              Row row =
                  table("broker_message_queue")
                      .set("invocation_id", message.invocation().value())
                      .set("created_at", PynencNumbers.julianDay(message.pushedAt()));
              return queues
                  ? row.set("queue_name", message.queue().value())
                      .set("priority", message.priority())
                  : row;
            });
  }

  private Stream<Row> clientData() {
    return scenario.clientData().stream()
        .map(
            datum ->
                table("client_data")
                    .set("data_key", datum.reference().value())
                    .set("data_value", PynencNumbers.utf8(datum.text()))
                    .set("created_at", PynencNumbers.julianDay(datum.storedAt())));
  }

  private Row table(String name) {
    return Row.into(scenario.app().tablePrefix() + "__" + name);
  }
}
