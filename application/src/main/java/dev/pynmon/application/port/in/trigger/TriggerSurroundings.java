package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Firing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known around triggers.
 *
 * @param conditions their conditions, as far as they are there
 * @param lastDue when those about times were last found due, as far as that is told
 * @param runs the newest runs that can be read, of whichever trigger, or why they are not known
 * @param retention how long runs are kept
 * @param registered the tasks that the code registers; empty when no file tells
 * @param firings whether each of the triggers fired, by its id
 */
public record TriggerSurroundings(
    Map<String, StoredCondition> conditions,
    Map<String, Instant> lastDue,
    Answer<Newest<TriggerRun>> runs,
    EventRetention retention,
    Optional<Set<TaskKey>> registered,
    Map<String, Firing> firings) {
  public TriggerSurroundings {
    conditions = Map.copyOf(conditions);
    lastDue = Map.copyOf(lastDue);
    registered = registered.map(Set::copyOf);
    firings = Map.copyOf(firings);
  }

  /** Whether one of the triggers fired. */
  public Firing firing(StoredTrigger trigger) {
    return Optional.ofNullable(firings.get(trigger.id())).orElseThrow();
  }
}
