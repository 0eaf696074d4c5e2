package dev.pynmon.application.port.plugin;

import dev.pynmon.domain.app.Answer;
import java.util.Optional;

/**
 * The five components of one application in one store, and what may be changed of them. Where a
 * store keeps nothing of an empty component (Redis), the component is available and empty; where it
 * would keep its tables (SQLite), a component without them is not found. Never throws: a store that
 * does not answer gives {@code Missing(Down)}. Cost: one look into the store's catalogue each. Safe
 * for concurrent use.
 */
public interface StoreApp {
  /** Its broker. */
  Answer<BrokerStore> broker();

  /** Its orchestrator. */
  Answer<OrchestratorStore> orchestrator();

  /** Its state backend. */
  Answer<StateBackendStore> stateBackend();

  /** Its client data store. */
  Answer<ClientDataStore> clientDataStore();

  /** Its trigger store. */
  Answer<TriggerStore> trigger();

  /** What may be removed here; empty in a store that is only ever read. */
  default Optional<AppPurges> purges() {
    return Optional.empty();
  }

  /** What may be done again or repaired here; empty in a store that is only ever read. */
  default Optional<AppRepairs> repairs() {
    return Optional.empty();
  }
}
