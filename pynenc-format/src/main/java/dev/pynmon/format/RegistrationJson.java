package dev.pynmon.format;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.PythonTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that pynenc stores of an invocation that it registers, letter by letter (wire format,
 * section 11.3).
 */
public final class RegistrationJson {
  private RegistrationJson() {}

  /** Its status record (wire format, section 3.4). */
  public static String status(NewInvocation invocation) {
    return PythonJson.of(statusRecord(invocation));
  }

  private static Map<String, Object> statusRecord(NewInvocation invocation) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("status", KnownStatus.REGISTERED.value());
    record.put("runner_id", invocation.registrar().id().value());
    record.put("timestamp", PythonTime.format(invocation.at()));
    return record;
  }

  /** The first entry of its history (wire format, section 3.5). */
  public static String history(NewInvocation invocation) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("invocation_id", invocation.id().value());
    entry.put("_timestamp", PythonTime.format(invocation.at()));
    entry.put("status_record", statusRecord(invocation));
    entry.put("runner_context_id", invocation.registrar().id().value());
    entry.put("registered_by_inv_id", Optional.empty());
    return PythonJson.of(entry);
  }

  /** Arguments as SQLite keeps them (wire format, section 2.3). */
  public static String arguments(Arguments arguments) {
    return PythonJson.of(arguments.serialized());
  }

  /**
   * Its record as Redis keeps it (wire format, section 2.5).
   *
   * @param knowsEvents whether a record names the event that started it, as it does since pynenc
   *     0.2.4
   * @param startsWorkflow whether it begins a workflow of its own
   */
  public static String record(
      NewInvocation invocation, boolean knowsEvents, boolean startsWorkflow) {
    String id = invocation.id().value();
    String task = invocation.call().task().value();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("invocation_id", id);
    record.put("call_id_key", invocation.call().value());
    record.put("task_id_key", task);
    record.put("arguments_id", invocation.call().argumentsId().value());
    record.put("serialized_arguments", invocation.arguments().serialized());
    record.put("parent_invocation_id", Optional.empty());
    if (knowsEvents) {
      record.put("parent_event_id", Optional.empty());
    }
    record.put("workflow_id", Optional.of(id).filter(_ -> startsWorkflow));
    record.put("workflow_type_key", Optional.of(task).filter(_ -> startsWorkflow));
    record.put("parent_workflow_id", Optional.empty());
    return PythonJson.of(record);
  }

  /** The context of a process that only registers, as Redis keeps it (wire format, section 5.2). */
  public static String context(RunnerContext registrar) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("hostname", registrar.hostname());
    context.put("pid", registrar.processId());
    context.put("runner_cls", registrar.runnerClass());
    context.put("runner_id", registrar.id().value());
    context.put("thread_id", registrar.threadId());
    return PythonJson.of(context);
  }
}
