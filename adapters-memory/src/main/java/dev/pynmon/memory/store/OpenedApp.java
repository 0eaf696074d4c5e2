package dev.pynmon.memory.store;

import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.memory.access.Reader;
import dev.pynmon.memory.broker.MemoryQueues;
import dev.pynmon.memory.clientdata.MemoryClientData;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The components of an application, whether or not it is there yet. */
record OpenedApp(MemoryStore store, String prefix, Reader reader) implements StoreApp {
  @Override
  public Answer<BrokerStore> broker() {
    return component(
        Component.BROKER,
        app -> () -> new MemoryQueues(reader.guard(app.lock()), app.tables().messages()));
  }

  @Override
  public Answer<OrchestratorStore> orchestrator() {
    return component(
        Component.ORCHESTRATOR, app -> new OpenedOrchestrator(app, reader.guard(app.lock())));
  }

  @Override
  public Answer<StateBackendStore> stateBackend() {
    return component(
        Component.STATE_BACKEND,
        app -> new OpenedStateBackend(app.tables(), reader.guard(app.lock())));
  }

  @Override
  public Answer<ClientDataStore> clientDataStore() {
    return component(
        Component.CLIENT_DATA_STORE,
        app -> () -> new MemoryClientData(reader.guard(app.lock()), app.tables().values()));
  }

  @Override
  public Answer<TriggerStore> trigger() {
    return component(Component.TRIGGER, app -> new OpenedTrigger(app, reader.guard(app.lock())));
  }

  @Override
  public Optional<AppPurges> purges() {
    return reader.isReadOnly()
        ? Optional.empty()
        : Optional.of(new OpenedPurges(store, prefix, reader));
  }

  @Override
  public Optional<AppRepairs> repairs() {
    return reader.isReadOnly()
        ? Optional.empty()
        : Optional.of(new OpenedRepairs(store, prefix, reader));
  }

  private <T> Answer<T> component(Component component, Function<MemoryApp, T> opened) {
    return reader
        .closed()
        .<Answer<T>>map(fault -> new Answer.Missing<>(new Absence.Down(fault)))
        .orElseGet(() -> present(component, opened));
  }

  private <T> Answer<T> present(Component component, Function<MemoryApp, T> opened) {
    Optional<MemoryApp> there = store.find(prefix).filter(app -> app.holds(component));
    return there.isPresent()
        ? new Answer.Available<>(opened.apply(there.get()))
        : new Answer.Missing<>(
            new Absence.NotFound(List.of(component.label() + " in the embedded store")));
  }
}
