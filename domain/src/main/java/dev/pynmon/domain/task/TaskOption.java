package dev.pynmon.domain.task;

import java.util.List;

/**
 * An option of a task.
 *
 * @param name pynenc's name for it, such as {@code max_retries}; which there are goes by version
 * @param values its value as text, several for a list; none for an empty list or {@code None}
 * @param chosen whether it was set where the task is defined; else it is pynenc's default or set by
 *     configuration
 */
public record TaskOption(String name, List<String> values, boolean chosen) {
  /** Which calls may not be registered at the same time. */
  public static final String REGISTRATION_CONCURRENCY = "registration_concurrency";

  /** Which calls may not run at the same time. */
  public static final String RUNNING_CONCURRENCY = "running_concurrency";

  /** The arguments that tell calls apart for concurrency control. */
  public static final String KEY_ARGUMENTS = "key_arguments";

  /** Whether one with other arguments but the same key arguments is refused. */
  public static final String RAISES = "on_diff_non_key_args_raise";

  /** How often a failed invocation is run again. */
  public static final String MAX_RETRIES = "max_retries";

  /** The exceptions after which it is. */
  public static final String RETRY_FOR = "retry_for";

  /** The queue of the broker, since pynenc 0.4. */
  public static final String QUEUE = "queue";

  /** The priority in that queue, since pynenc 0.4. */
  public static final String PRIORITY = "priority";

  /** What the rules of the broker make of the priority, where that is another. */
  public static final String EFFECTIVE_PRIORITY = "effective_priority";

  public TaskOption {
    values = List.copyOf(values);
  }
}
