package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Edge;
import dev.pynmon.testkit.scenario.PynencText;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of an orchestrator.
 *
 * @param scenario the scenario
 * @param prefix of the tables of its application
 */
record OrchestratorRows(Scenario scenario, String prefix) {
  Stream<Row> all() {
    return Stream.of(
            scenario.invocations().stream()
                .filter(invocation -> invocation.places().orchestrator())
                .map(AnInvocation::state)
                .map(this::state),
            scenario.invocations().stream().flatMap(this::arguments),
            scenario.edges().stream().map(this::edge),
            scenario.runners().stream()
                .filter(ARunner::hasHeartbeat)
                .map(ARunner::heartbeat)
                .map(this::heartbeat),
            scenario.serviceRuns().stream().map(each -> serviceRun(each.run())))
        .flatMap(rows -> rows);
  }

  private Row state(InvocationState state) {
    StatusRecord status = state.status();
    double since = PythonTime.toUnixSeconds(status.at());
    return table("invocations")
        .set("invocation_id", state.id().value())
        .set("task_id_key", state.task().value())
        .set("call_id_key", state.call().value())
        .set("status", status.status().value())
        .set("status_runner_id", status.owner().map(Object::toString))
        .set("status_timestamp", since)
        .set("retry_count", state.retries())
        .set("auto_purge_timestamp", status.status().isFinal() ? Optional.of(since) : null);
  }

  private Stream<Row> arguments(AnInvocation invocation) {
    return invocation.indexedArguments().entrySet().stream()
        .map(
            argument ->
                table("invocation_args")
                    .set("invocation_id", invocation.id().value())
                    .set("arg_key", argument.getKey())
                    .set("arg_value", argument.getValue()));
  }

  private Row edge(Edge edge) {
    return table("blocking_edges")
        .set("waiter_id", edge.waiter().value())
        .set("waited_id", edge.waited().value());
  }

  private Row heartbeat(Heartbeat heartbeat) {
    Row row =
        table("runner_heartbeats")
            .set("runner_id", heartbeat.runner().value())
            .set("creation_timestamp", PythonTime.toUnixSeconds(heartbeat.created()))
            .set("allow_to_run_atomic_service", heartbeat.atomicServiceEligible() ? 1 : 0)
            .set("last_heartbeat", PythonTime.toUnixSeconds(heartbeat.last()))
            .set("last_service_start", heartbeat.lastServiceStart().map(PythonTime::format))
            .set("last_service_end", heartbeat.lastServiceEnd().map(PythonTime::format));
    return scenario.pynenc().hasQueues()
        ? row.set("consumed_queues", heartbeat.consumedQueues().map(PynencText::queues))
        : row;
  }

  private Row serviceRun(AtomicRun run) {
    return table("atomic_service_executions")
        .set("atomic_service_run_id", run.id())
        .set("runner_id", run.runner().value())
        .set("start_time", PythonTime.format(run.start()))
        .set("end_time", run.end().map(PythonTime::format))
        .set("status", run.status())
        .set("reason", run.reason());
  }

  private Row table(String name) {
    return Row.into(prefix + "__orchestrator_" + name);
  }
}
