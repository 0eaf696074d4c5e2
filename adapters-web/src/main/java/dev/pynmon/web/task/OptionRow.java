package dev.pynmon.web.task;

import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.pictures.text.SafeText;
import java.util.Map;

/**
 * An option of a task, for the template {@code task/options}.
 *
 * @param optionLabel what it is
 * @param optionName pynenc's name for it
 * @param optionValue its value
 * @param optionChosen true when it is set where the task is defined
 */
record OptionRow(String optionLabel, String optionName, String optionValue, boolean optionChosen) {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry(TaskOption.QUEUE, "Queue"),
          Map.entry(TaskOption.PRIORITY, "Priority"),
          Map.entry("effective_priority", "Priority by the broker's rules"),
          Map.entry(TaskOption.MAX_RETRIES, "Retries at most"),
          Map.entry(TaskOption.RETRY_FOR, "Retries after"),
          Map.entry(TaskOption.RUNNING_CONCURRENCY, "Running concurrency"),
          Map.entry(TaskOption.REGISTRATION_CONCURRENCY, "Registration concurrency"),
          Map.entry(TaskOption.KEY_ARGUMENTS, "Key arguments"),
          Map.entry("on_diff_non_key_args_raise", "Raises when other arguments differ"),
          Map.entry("reroute_on_concurrency_control", "Queues again what may not run yet"),
          Map.entry("parallel_batch_size", "Batch size of parallel calls"),
          Map.entry("call_result_cache", "Result cache"),
          Map.entry("disable_cache_args", "Arguments not cached"),
          Map.entry("force_new_workflow", "Each call begins a workflow"));

  static OptionRow of(TaskOption option) {
    String value = option.values().isEmpty() ? "none" : String.join(", ", option.values());
    return new OptionRow(
        LABELS.getOrDefault(option.name(), SafeText.name(option.name())),
        SafeText.name(option.name()),
        SafeText.line(value, 500),
        option.chosen());
  }
}
