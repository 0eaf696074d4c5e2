package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.Component;

/** The tables that pynenc makes for an application (wire format, sections 1.2 and 9.1). */
public enum PynencTable {
  QUEUE(Component.BROKER, "__broker_message_queue"),
  INVOCATIONS(Component.ORCHESTRATOR, "__orchestrator_invocations"),
  INVOCATION_ARGS(Component.ORCHESTRATOR, "__orchestrator_invocation_args"),
  BLOCKING_EDGES(Component.ORCHESTRATOR, "__orchestrator_blocking_edges"),
  HEARTBEATS(Component.ORCHESTRATOR, "__orchestrator_runner_heartbeats"),
  ATOMIC_RUNS(Component.ORCHESTRATOR, "__orchestrator_atomic_service_executions"),
  RECORDS(Component.STATE_BACKEND, "__state_backend_invocations"),
  HISTORY(Component.STATE_BACKEND, "__state_backend_history"),
  RESULTS(Component.STATE_BACKEND, "__state_backend_results"),
  EXCEPTIONS(Component.STATE_BACKEND, "__state_backend_exceptions"),
  CONTEXTS(Component.STATE_BACKEND, "__state_backend_runner_contexts"),
  WORKFLOWS(Component.STATE_BACKEND, "__state_backend_workflows"),
  SUB_INVOCATIONS(Component.STATE_BACKEND, "__state_backend_workflow_sub_invocations"),
  WORKFLOW_DATA(Component.STATE_BACKEND, "__state_backend_workflow_data"),
  APP_INFO(Component.STATE_BACKEND, "__state_backend_app_info"),
  CLIENT_DATA(Component.CLIENT_DATA_STORE, "__client_data"),
  CONDITIONS(Component.TRIGGER, "__trg_conditions"),
  TRIGGERS(Component.TRIGGER, "__trg_triggers"),
  CONDITION_TRIGGERS(Component.TRIGGER, "__trg_condition_triggers"),
  SOURCE_CONDITIONS(Component.TRIGGER, "__trg_source_task_conditions"),
  VALID_CONDITIONS(Component.TRIGGER, "__trg_valid_conditions"),
  EVENTS(Component.TRIGGER, "__trg_events"),
  EVENT_CONDITIONS(Component.TRIGGER, "__trg_event_conditions"),
  EVENT_STARTED(Component.TRIGGER, "__trg_event_triggered_invocations"),
  TRIGGER_RUNS(Component.TRIGGER, "__trg_trigger_runs"),
  RUN_PARTICIPANTS(Component.TRIGGER, "__trg_trigger_run_conditions"),
  RUN_CLAIMS(Component.TRIGGER, "__trg_trigger_run_claims");

  private final Component component;
  private final String suffix;

  PynencTable(Component component, String suffix) {
    this.component = component;
    this.suffix = suffix;
  }

  /** The component that it belongs to. */
  public Component component() {
    return component;
  }

  /** What stands behind the prefix of the application. */
  public String suffix() {
    return suffix;
  }

  /** Its name for the application with this prefix. */
  public String of(String prefix) {
    return prefix + suffix;
  }

  /** The table without which pynenc itself could not use the component. */
  public static PynencTable mainOf(Component component) {
    return switch (component) {
      case BROKER -> QUEUE;
      case ORCHESTRATOR -> INVOCATIONS;
      case STATE_BACKEND -> RECORDS;
      case CLIENT_DATA_STORE -> CLIENT_DATA;
      case TRIGGER -> CONDITIONS;
    };
  }
}
