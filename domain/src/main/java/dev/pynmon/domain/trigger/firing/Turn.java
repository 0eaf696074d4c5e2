package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is to run the atomic service, which looks after triggers (wire format, section
 * 5.5).
 */
public sealed interface Turn {
  /**
   * A run is marked as going on that nobody will ever end: every other one is refused.
   *
   * @param stuck that run
   */
  record Stuck(StuckService stuck) implements Turn {}

  /** No runner is active that may run it. */
  record Nobody() implements Turn {}

  /**
   * The margin between turns leaves nothing of them.
   *
   * @param runners how many share the cycle
   */
  record Never(int runners) implements Turn {}

  /**
   * One may begin now.
   *
   * @param runner that one, with its last sign of life
   * @param until when it may not any more
   */
  record Now(Heartbeat runner, Instant until) implements Turn {}

  /**
   * Nobody may begin now.
   *
   * @param runner who may next, with its last sign of life
   * @param from when
   * @param alone whether it is the only one, and waits since it begins only in the first part of a
   *     cycle
   */
  record Later(Heartbeat runner, Instant from, boolean alone) implements Turn {}

  /**
   * That is not known.
   *
   * @param why the orchestrator is not there, or is configured as no runner starts
   */
  record Untold(Optional<Absence> why) implements Turn {}

  /** Whether nobody will fire triggers, as far as is known. */
  default boolean isNobodys() {
    return switch (this) {
      case Stuck _, Nobody _, Never _ -> true;
      case Now _, Later _, Untold _ -> false;
    };
  }

  /**
   * Whose turn it is where nothing is stuck.
   *
   * @param members the active runners that may run the service, by creation, then id
   */
  static Turn of(
      ServiceGeneration generation, List<Heartbeat> members, ServiceRules rules, Instant now) {
    if (members.isEmpty()) {
      return new Nobody();
    }
    return rules.isUsable()
        ? new Turns(generation, members, rules).at(now)
        : new Untold(Optional.empty());
  }
}
