package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.Map;

/**
 * A call that is registered only where concurrency control finds none that stands for it.
 *
 * @param task its task
 * @param key the call
 * @param indexed its arguments as they are indexed once it is registered; none where they are not
 * @param onlyOne what may be registered once only
 * @param raises whether one with other arguments is an error rather than a substitute
 */
public record ControlledCall(
    TaskKey task, CallKey key, Map<String, String> indexed, OnlyOne onlyOne, boolean raises) {
  public ControlledCall {
    indexed = Map.copyOf(indexed);
  }
}
