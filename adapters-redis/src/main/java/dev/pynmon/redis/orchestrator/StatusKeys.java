package dev.pynmon.redis.orchestrator;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.key.AppKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the orchestrator that serve lists of invocations (wire format, section 1.4).
 *
 * @param keys the application's keys
 */
record StatusKeys(AppKeys keys) {
  /** All invocations by registration, or those of a task. */
  String times(Optional<TaskKey> task) {
    return task.map(key -> keys.orchestrator("task_invocations_by_time:" + key.value()))
        .orElseGet(() -> keys.orchestrator("all_invocations_by_time"));
  }

  /** When invocations ended. */
  String ends() {
    return keys.orchestrator("invocation_auto_purge");
  }

  /** The sets of those that ended. */
  List<String> finals() {
    return KnownStatus.finals().stream().map(this::ofStatus).toList();
  }

  String ofStatus(InvocationStatus status) {
    return keys.orchestrator("status:" + status.value());
  }

  /** All invocations of a task. */
  String ofTask(TaskKey task) {
    return keys.orchestrator("task:" + task.value());
  }

  /** The invocations of a task that hold an argument, as far as they are indexed. */
  String ofArgument(TaskKey task, String name, String value) {
    return ofTask(task) + ":arg:" + name + ":val:" + value;
  }

  String ofCall(CallKey call) {
    return keys.orchestrator("call_to_invocation:" + call.value());
  }

  String statusOf(String invocation) {
    return keys.orchestrator("invocation_status:" + invocation);
  }

  String callOf(String invocation) {
    return keys.orchestrator("invocation_to_call:" + invocation);
  }

  String retriesOf(String invocation) {
    return keys.orchestrator("invocation_retries:" + invocation);
  }

  /** The sets of which an invocation must be in one each. */
  List<List<String>> conditions(StatusFilter filter) {
    List<List<String>> conditions = new ArrayList<>();
    if (!filter.statuses().isEmpty()) {
      conditions.add(filter.statuses().stream().map(this::ofStatus).toList());
    }
    filter.call().ifPresent(call -> conditions.add(List.of(ofCall(call))));
    return conditions;
  }
}
