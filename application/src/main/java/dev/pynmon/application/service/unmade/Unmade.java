package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.query.FoundIds;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The components of an application before pynenc makes their tables, at their first use. There is
 * no state backend among them: it holds the record that tells where the others belong. Safe for
 * concurrent use.
 *
 * @param clock tells when nothing was there
 * @param hasEvents false where pynenc 0.2.3 is at work, whose tables will have no events, runs of
 *     triggers and runs of the atomic service either
 */
public record Unmade(Clock clock, boolean hasEvents) {
  /** A broker that nothing was ever put into. */
  public BrokerStore broker() {
    return NoQueues::new;
  }

  /** An orchestrator that nothing was ever registered with. */
  public OrchestratorStore orchestrator() {
    return new UnmadeOrchestrator(clock, hasEvents);
  }

  /** A client data store that no value was ever put into. */
  public ClientDataStore clientDataStore() {
    return () -> new NoClientData(clock);
  }

  /** A trigger store without definitions and events. */
  public TriggerStore trigger() {
    return new UnmadeTrigger(clock, hasEvents);
  }

  /** None that begins with any of these. */
  static <I> Map<String, FoundIds<I>> foundNone(Collection<String> beginnings) {
    return beginnings.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), _ -> new FoundIds<>(List.of(), true)));
  }
}
