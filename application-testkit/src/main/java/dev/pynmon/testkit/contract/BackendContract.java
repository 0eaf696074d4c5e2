package dev.pynmon.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What all contracts share: a fresh store for each test, and words to ask it. */
public abstract class BackendContract {
  /** As exact as a time in a double is. */
  protected static final TemporalUnitOffset A_MICROSECOND = within(1, ChronoUnit.MICROS);

  protected final TestClock clock = new TestClock(Times.NOW);

  private BackendHarness harness;
  private BackendPlugin plugin;
  private Store store;

  /**
   * A harness with a store that no other test uses.
   *
   * @param folder an empty folder of this test
   */
  protected abstract BackendHarness newHarness(Path folder);

  @BeforeEach
  final void open(@TempDir Path folder) {
    harness = newHarness(folder);
    plugin = harness.plugin();
    store = newStore();
  }

  @AfterEach
  final void close() {
    store.close();
    harness.close();
  }

  /** The harness of this test. */
  protected final BackendHarness harness() {
    return harness;
  }

  /** The plugin of this test. */
  protected final BackendPlugin plugin() {
    return plugin;
  }

  /** The store of this test, opened before anything was written. */
  protected final Store store() {
    return store;
  }

  /** One more opened store at the same address. */
  protected final Store newStore() {
    return plugin.open(harness.url(), context());
  }

  /** What a host gives a plugin; background work is done at once. */
  protected final BackendContext context() {
    return new BackendContext(
        "test", clock, Duration.ofSeconds(5), isReadOnly(), Map.of(), Runnable::run);
  }

  /** Whether the store is told that nothing may ever be written. */
  protected boolean isReadOnly() {
    return true;
  }

  /** Writes a scenario and gives its application. */
  protected final StoreApp seed(Scenario scenario) {
    harness.write(scenario);
    return store.open(scenario.app());
  }

  /** Writes more. */
  protected final void also(Scenario scenario) {
    harness.write(scenario);
  }

  /** Lets so much time go by that a catalogue made in the background is made anew. */
  protected final void whenCataloguesAreMadeAnew() {
    if (cannot(Behaviour.FRESH_CATALOGUES)) {
      clock.advance(Duration.ofHours(1));
    }
  }

  /** True when this kind of store is unable to do that. */
  protected final boolean cannot(Behaviour behaviour) {
    return harness.cannot().containsKey(behaviour);
  }

  /** The status of a history entry whose JSON is broken. */
  protected final InvocationStatus statusOfBroken(InvocationStatus written) {
    return cannot(Behaviour.BROKEN_ENTRY_TELLS_STATUS) ? new UnknownStatus("") : written;
  }

  protected static BrokerStore broker(StoreApp app) {
    return present(app.broker());
  }

  protected static OrchestratorStore orchestrator(StoreApp app) {
    return present(app.orchestrator());
  }

  protected static StateBackendStore stateBackend(StoreApp app) {
    return present(app.stateBackend());
  }

  protected static ClientDataStore clientData(StoreApp app) {
    return present(app.clientDataStore());
  }

  /** The component, which must be there. */
  protected static <T> T present(Answer<T> state) {
    assertThat(state).isInstanceOf(Answer.Available.class);
    return state.available().orElseThrow();
  }

  /** A background answer, which may be asked for once before it is there. */
  protected static <T> T taken(Supplier<Snapshot<T>> question) {
    Snapshot<T> first = question.get();
    Snapshot<T> answer = first.value().isPresent() ? first : question.get();
    assertThat(answer).isInstanceOf(Snapshot.Taken.class);
    return answer.value().orElseThrow();
  }
}
