package dev.pynmon.domain.task;

import dev.pynmon.domain.id.TaskKey;
import java.util.List;

/**
 * A task as the code of its application registers it.
 *
 * @param key the task
 * @param workflow whether each of its calls begins a workflow
 * @param doc the first line of its documentation; "" when it has none
 * @param parameters the names of its parameters in their order, {@code *args} and {@code **kwargs}
 *     with their stars
 * @param options how it is run, in the order of pynenc
 * @param triggers what starts it without being called
 */
public record RegisteredTask(
    TaskKey key,
    boolean workflow,
    String doc,
    List<String> parameters,
    List<TaskOption> options,
    List<TaskTrigger> triggers) {
  public RegisteredTask {
    parameters = List.copyOf(parameters);
    options = List.copyOf(options);
    triggers = List.copyOf(triggers);
  }

  /** The values of an option by pynenc's name for it; none when it is unknown or empty. */
  public List<String> option(String name) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .map(TaskOption::values)
        .orElse(List.of());
  }
}
