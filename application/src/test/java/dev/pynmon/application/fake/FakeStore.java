package dev.pynmon.application.fake;

import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
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
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store in memory: a file with tables, or a server where empty components just are. */
public final class FakeStore implements Store {
  public final Calls calls = new Calls();
  private final Map<String, StoredApp> apps = new LinkedHashMap<>();
  private final Map<String, FakeData> data = new LinkedHashMap<>();
  private boolean tables = true;
  private boolean closed;
  private boolean far;
  private int looksUntilComplete = 1;
  private Optional<Component> broken = Optional.empty();

  /** Not a file: a component of which nothing is stored is there and empty. */
  public FakeStore withoutTables() {
    tables = false;
    return this;
  }

  /** Each question to it travels. */
  public FakeStore far() {
    far = true;
    return this;
  }

  @Override
  public boolean isFar() {
    return far;
  }

  /** Its search for applications never comes to an end. */
  public FakeStore searching() {
    return searchingFor(Integer.MAX_VALUE);
  }

  /** Its search for applications is at its end when it is asked so often. */
  public FakeStore searchingFor(int looks) {
    looksUntilComplete = looks;
    return this;
  }

  /** An application with these components, whose own record lies here. */
  public FakeStore holds(AppInfo info, FakeData content, Component... evidence) {
    return holds(Optional.of(info.appId()), Optional.of(info), content, evidence);
  }

  /** An application with these components, of which only the prefix is known here. */
  public FakeStore holdsPrefixOf(String id, FakeData content, Component... evidence) {
    AppId app = new AppId(id);
    put(app.tablePrefix(), Optional.empty(), Optional.empty(), content, evidence);
    return this;
  }

  public FakeStore holds(
      Optional<AppId> id, Optional<AppInfo> info, FakeData content, Component... evidence) {
    put(id.orElseThrow().tablePrefix(), id, info, content, evidence);
    return this;
  }

  private void put(
      String prefix,
      Optional<AppId> id,
      Optional<AppInfo> info,
      FakeData content,
      Component... evidence) {
    Set<Component> shown = Set.copyOf(Arrays.asList(evidence));
    apps.put(prefix, new StoredApp(prefix, id, info, shown, Optional.of("0.4")));
    data.put(prefix, content);
  }

  /** Breaks the plugin interface's promise for this component. */
  public FakeStore failingOn(Component component) {
    broken = Optional.of(component);
    return this;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public Snapshot<List<StoredApp>> apps() {
    calls.note("apps");
    boolean complete = calls.count("apps") >= looksUntilComplete;
    return new Snapshot.Taken<>(List.copyOf(apps.values()), FakeInvocation.START, complete);
  }

  @Override
  public StoreApp open(AppId app) {
    return openPrefix(app.tablePrefix());
  }

  @Override
  public StoreApp openPrefix(String prefix) {
    return new App(prefix);
  }

  @Override
  public StoreHealth health() {
    return calls
        .wholeFault()
        .<StoreHealth>map(StoreHealth.Down::new)
        .orElse(new StoreHealth.Up("A fake"));
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class App implements StoreApp {
    private final String prefix;

    App(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public Answer<BrokerStore> broker() {
      return part(Component.BROKER, new FakeBroker(content(), calls));
    }

    @Override
    public Answer<OrchestratorStore> orchestrator() {
      return part(Component.ORCHESTRATOR, new FakeOrchestrator(content(), calls));
    }

    @Override
    public Answer<StateBackendStore> stateBackend() {
      return part(Component.STATE_BACKEND, new FakeStateBackend(content(), calls));
    }

    @Override
    public Answer<ClientDataStore> clientDataStore() {
      return part(Component.CLIENT_DATA_STORE, new FakeClientData(content(), calls));
    }

    @Override
    public Answer<TriggerStore> trigger() {
      return part(Component.TRIGGER, new FakeTrigger(content(), calls));
    }

    @Override
    public Optional<AppPurges> purges() {
      return content().onlyRead ? Optional.empty() : Optional.of(new FakePurges(content(), calls));
    }

    @Override
    public Optional<AppRepairs> repairs() {
      return content().onlyRead ? Optional.empty() : Optional.of(new FakeRepairs(content(), calls));
    }

    private FakeData content() {
      return data.getOrDefault(prefix, new FakeData());
    }

    private <T> Answer<T> part(Component component, T there) {
      if (broken.equals(Optional.of(component))) {
        throw new IllegalStateException("a bug of the plugin");
      }
      Optional<BackendFault> fault = calls.wholeFault();
      if (fault.isPresent()) {
        return new Answer.Missing<>(new Absence.Down(fault.get()));
      }
      boolean shown =
          Optional.ofNullable(apps.get(prefix))
              .filter(app -> app.evidence().contains(component))
              .isPresent();
      return shown || !tables
          ? new Answer.Available<>(there)
          : new Answer.Missing<>(new Absence.NotFound(List.of("a table")));
    }
  }

  /** A store that is not there. */
  public static FakeStore absent() {
    FakeStore store = new FakeStore();
    store.calls.fail(BackendFault.Kind.UNAVAILABLE);
    return store;
  }
}
