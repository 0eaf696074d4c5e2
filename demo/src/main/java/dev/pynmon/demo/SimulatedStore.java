package dev.pynmon.demo;

import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.memory.store.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A simulated cluster as a store. Its applications are there at once; whoever asks more waits until
 * they are made up, which begins with the first question. Where the address allows it, the past is
 * added afterwards, and the notice says so meanwhile.
 */
final class SimulatedStore implements Store {
  private final BackendContext context;
  private final SimulationAddress.Said said;
  private final Engine engine;
  private final Store store;

  SimulatedStore(SimulationAddress.Said said, BackendContext context) {
    MemoryStore memory = new MemoryStore(context.clock());
    Simulation.announce(memory);
    this.context = context;
    this.said = said;
    this.engine = new Engine(said, context.clock(), memory);
    this.store = memory.open(context);
  }

  @Override
  public Snapshot<List<StoredApp>> apps() {
    Snapshot<List<StoredApp>> apps = store.apps();
    engine.start();
    return apps;
  }

  @Override
  public StoreApp open(AppId app) {
    return new Patient(store.open(app));
  }

  @Override
  public StoreApp openPrefix(String prefix) {
    return new Patient(store.openPrefix(prefix));
  }

  @Override
  public StoreHealth health() {
    return engine.isBroken() ? new StoreHealth.Down(broken()) : up(store.health());
  }

  private StoreHealth up(StoreHealth health) {
    return switch (health) {
      case StoreHealth.Up _ -> new StoreHealth.Up("simulated cluster, seed " + seed());
      case StoreHealth.Down down -> down;
    };
  }

  @Override
  public Optional<String> notice() {
    return Optional.of(
        "This is a simulation (seed "
            + seed()
            + "): it is made up as time goes by, and nothing in it is real."
            + (said.speed() > 1 ? " Time goes by " + said.speed() + " times as fast." : "")
            + (isUnderWay() ? " What was before the last hour is still being made up." : ""));
  }

  private boolean isUnderWay() {
    return !engine.isWhole() && !engine.isBroken();
  }

  private long seed() {
    return said.settings().seed();
  }

  @Override
  public void close() {
    engine.stop();
    store.close();
  }

  private BackendFault broken() {
    return new BackendFault(
        BackendFault.Kind.UNAVAILABLE,
        context.alias(),
        "The simulation broke down.",
        "The log says why; start it again, perhaps with another seed.");
  }

  private BackendFault busy() {
    return new BackendFault(
        BackendFault.Kind.TIMEOUT,
        context.alias(),
        "The simulation is still being made up.",
        "Look again in some seconds.");
  }

  /** An application whose components wait until they are there. */
  private final class Patient implements StoreApp {
    private final StoreApp app;

    Patient(StoreApp app) {
      this.app = app;
    }

    @Override
    public Answer<BrokerStore> broker() {
      return onceThere(app::broker);
    }

    @Override
    public Answer<OrchestratorStore> orchestrator() {
      return onceThere(app::orchestrator);
    }

    @Override
    public Answer<StateBackendStore> stateBackend() {
      return onceThere(app::stateBackend);
    }

    @Override
    public Answer<ClientDataStore> clientDataStore() {
      return onceThere(app::clientDataStore);
    }

    @Override
    public Answer<TriggerStore> trigger() {
      return onceThere(app::trigger);
    }

    /** The cluster goes on, and finds gone what it had in work. */
    @Override
    public Optional<AppPurges> purges() {
      return app.purges();
    }

    /** The cluster takes up what is put into its queues. */
    @Override
    public Optional<AppRepairs> repairs() {
      return app.repairs();
    }

    private <T> Answer<T> onceThere(Supplier<Answer<T>> component) {
      boolean there = engine.awaitPresent(context.timeout());
      if (engine.isBroken()) {
        return new Answer.Missing<>(new Absence.Down(broken()));
      }
      return there ? component.get() : new Answer.Missing<>(new Absence.Down(busy()));
    }
  }
}
