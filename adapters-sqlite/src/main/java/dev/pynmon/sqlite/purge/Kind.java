package dev.pynmon.sqlite.purge;

import java.util.List;
import java.util.stream.Stream;

/** What rows are, for people, in the order in which they are removed. */
enum Kind {
  MESSAGES("messages", "__broker_message_queue"),
  STATUSES("statuses", "__orchestrator_invocations"),
  ARGUMENTS("argument entries", "__orchestrator_invocation_args"),
  EDGES("edges", "__orchestrator_blocking_edges"),
  HEARTBEATS("heartbeats", "__orchestrator_runner_heartbeats"),
  SERVICE_RUNS("service runs", "__orchestrator_atomic_service_executions"),
  INVOCATIONS("invocations", "__state_backend_invocations"),
  HISTORY("history entries", "__state_backend_history"),
  RESULTS("results", "__state_backend_results"),
  EXCEPTIONS("exceptions", "__state_backend_exceptions"),
  CONTEXTS("runner contexts", "__state_backend_runner_contexts"),
  WORKFLOWS("workflows", "__state_backend_workflows"),
  MEMBERS("workflow members", "__state_backend_workflow_sub_invocations"),
  WORKFLOW_VALUES("workflow values", "__state_backend_workflow_data"),
  VALUES("values", "__client_data"),
  TRIGGERS("triggers", "__trg_triggers"),
  CONDITIONS("conditions", "__trg_conditions"),
  VALID_CONDITIONS("valid conditions", "__trg_valid_conditions"),
  RUNS("runs", "__trg_trigger_runs"),
  EVENTS("events", "__trg_events"),
  CLAIMS("claims", "__trg_execution_claims", "__trg_trigger_run_claims"),
  LINKS(
      "links",
      "__trg_condition_triggers",
      "__trg_source_task_conditions",
      "__trg_event_conditions",
      "__trg_event_triggered_invocations",
      "__trg_trigger_run_conditions"),
  OTHERS("other rows");

  private final String words;
  private final List<String> suffixes;

  Kind(String words, String... suffixes) {
    this.words = words;
    this.suffixes = List.of(suffixes);
  }

  /** In the plural. */
  String words() {
    return words;
  }

  /**
   * What the rows of a table are.
   *
   * @param suffix what stands behind the prefix of the application
   */
  static Kind of(String suffix) {
    return Stream.of(values())
        .filter(kind -> kind.suffixes.contains(suffix))
        .findFirst()
        .orElse(OTHERS);
  }
}
