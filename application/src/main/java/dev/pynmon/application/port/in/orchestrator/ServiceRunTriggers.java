package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Map;

/**
 * The runs of triggers that a run of the atomic service did.
 *
 * @param runs newest first, {@value #MAX_SHOWN} at most; complete when no more were found. Those
 *     whose record cannot be read name no run of the service and are left out
 * @param lookedAtAll false when of all runs of triggers that come into question only the newest
 *     {@value #MAX_READ} were looked at
 * @param states the invocations that they started, as far as the orchestrator knows them
 * @param failureCauses why those of these failed that did
 * @param scenes where a timeline shows them; not those of which no time is known
 */
public record ServiceRunTriggers(
    Newest<TriggerRun> runs,
    boolean lookedAtAll,
    Map<InvocationId, InvocationState> states,
    Map<InvocationId, FailureCause> failureCauses,
    Map<TriggerRunId, Scene> scenes) {
  /** The most that are shown. */
  public static final int MAX_SHOWN = 200;

  /** The most runs of triggers, of whichever run of the service, that are looked at. */
  public static final int MAX_READ = 2_000;

  public ServiceRunTriggers {
    states = Map.copyOf(states);
    failureCauses = Map.copyOf(failureCauses);
    scenes = Map.copyOf(scenes);
  }
}
