package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.TaskKey;
import java.util.List;
import java.util.Optional;

/**
 * Which task is started upon which conditions, as a runner wrote it down when it started (wire
 * format, sections 9.3 to 9.5). Nothing takes it away when the code no longer says so.
 *
 * @param id its id, as stored
 * @param task what is called; empty where what is stored is no task key
 * @param logic {@code and} or {@code or}, as stored
 * @param conditions the ids of its conditions, in the order of their text, {@value #MAX_CONDITIONS}
 *     at most
 * @param arguments where the arguments of the call come from; empty when it is called without
 */
public record Trigger(
    String id,
    Optional<TaskKey> task,
    String logic,
    List<String> conditions,
    Optional<ArgumentProvider> arguments)
    implements StoredTrigger {
  /** The most conditions of one trigger that are told. */
  public static final int MAX_CONDITIONS = 200;

  public Trigger {
    conditions = conditions.stream().sorted().limit(MAX_CONDITIONS).toList();
  }

  /** Whether all conditions must be met; else one is enough. */
  public boolean needsAll() {
    return logic.equalsIgnoreCase("and");
  }
}
