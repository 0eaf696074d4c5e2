package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.StoredEntry;
import dev.pynmon.testkit.scenario.StoredWorkflowDatum;
import dev.pynmon.testkit.scenario.SubInvocation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a state backend.
 *
 * @param scenario the scenario
 * @param prefix of the tables of its application
 */
record StateBackendRows(Scenario scenario, String prefix) {
  Stream<Row> all() {
    return Stream.of(
            scenario.appInfo().stream().map(this::appInfo),
            scenario.invocations().stream()
                .filter(invocation -> invocation.places().records())
                .map(this::invocation),
            scenario.history().stream().map(this::history),
            scenario.invocations().stream()
                .filter(invocation -> invocation.places().outcomes())
                .flatMap(this::outcome),
            scenario.runners().stream()
                .filter(ARunner::hasContext)
                .map(ARunner::contextAlone)
                .map(this::context),
            scenario.workflowRuns().stream().map(this::workflow),
            scenario.subInvocations().stream().map(this::subInvocation),
            scenario.workflowData().stream().map(this::workflowDatum))
        .flatMap(rows -> rows);
  }

  private Row appInfo(String text) {
    return table("app_info").set("app_id", scenario.app().value()).set("app_info_json", text);
  }

  private Row invocation(AnInvocation written) {
    Invocation stored = written.stored();
    Optional<WorkflowIdentity> workflow = scenario.workflowOf(written);
    Row row =
        table("invocations")
            .set("invocation_id", stored.id().value())
            .set("call_id_key", stored.call().value())
            .set("task_id_key", stored.task().value())
            .set("arguments_id", stored.call().argumentsId().value())
            .set("serialized_arguments", written.argumentsText())
            .set("parent_invocation_id", stored.parent().map(Object::toString))
            .set("workflow_id", workflow.map(each -> each.id().value()))
            .set("workflow_type_key", workflow.map(each -> each.type().value()))
            .set(
                "parent_workflow_id",
                workflow.flatMap(WorkflowIdentity::parent).map(Object::toString));
    return row.set("parent_event_id", stored.parentEvent().map(Object::toString));
  }

  private Row history(StoredEntry stored) {
    return table("history")
        .set("invocation_id", stored.entry().invocation().value())
        .set("history_timestamp", PythonTime.toUnixSeconds(stored.entry().at()))
        .set("history_status", stored.entry().status().status().value())
        .set("history_json", stored.text());
  }

  private Stream<Row> outcome(AnInvocation invocation) {
    String id = invocation.id().value();
    return Stream.concat(
        invocation.outcome().result().stream()
            .map(text -> table("results").set("invocation_id", id).set("result_data", text.text())),
        invocation.outcome().exception().stream()
            .map(
                text ->
                    table("exceptions")
                        .set("invocation_id", id)
                        .set("exception_data", text.text())));
  }

  private Row context(RunnerContext context) {
    return table("runner_contexts")
        .set("runner_id", context.id().value())
        .set("runner_cls", context.runnerClass())
        .set("parent_ctx_id", context.parentId().map(Object::toString))
        .set("pid", context.processId())
        .set("hostname", context.hostname())
        .set("thread_id", context.threadId());
  }

  private Row workflow(WorkflowRun run) {
    return table("workflows")
        .set("workflow_id", run.id().value())
        .set("workflow_type_key", run.type().value())
        .set("parent_workflow_id", run.parent().map(WorkflowId::value).orElse(""));
  }

  private Row subInvocation(SubInvocation sub) {
    return table("workflow_sub_invocations")
        .set("parent_workflow_id", sub.workflow().value())
        .set("sub_invocation_id", sub.invocation().value());
  }

  private Row workflowDatum(StoredWorkflowDatum datum) {
    return table("workflow_data")
        .set("workflow_id", datum.workflow().value())
        .set("data_key", datum.key())
        .set("data_value", datum.text());
  }

  private Row table(String name) {
    return Row.into(prefix + "__state_backend_" + name);
  }
}
