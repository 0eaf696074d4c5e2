package dev.pynmon.sqlite;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A file opened as Pynmon opens it, and the components of the application in it. */
final class OpenStore implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  private final Store store;
  private final StoreApp app;

  /** One that is only read. */
  OpenStore(Path path) {
    this(path, true);
  }

  /** One that may be written to as well. */
  static OpenStore writable(Path path) {
    return new OpenStore(path, false);
  }

  private OpenStore(Path path, boolean readOnly) {
    BackendContext context =
        new BackendContext(
            "test",
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofSeconds(20),
            readOnly,
            Map.of(),
            Runnable::run);
    this.store = new SqlitePlugin().open(StoreUrl.parse("sqlite:" + path), context);
    this.app = store.open(PynencFile.APP);
  }

  Store store() {
    return store;
  }

  StoreApp app() {
    return app;
  }

  AppPurges purges() {
    return app.purges().orElseThrow();
  }

  AppRepairs repairs() {
    return app.repairs().orElseThrow();
  }

  Queues queues() {
    return there(app.broker()).queues();
  }

  OrchestratorStore orchestrator() {
    return there(app.orchestrator());
  }

  StateBackendStore stateBackend() {
    return there(app.stateBackend());
  }

  ClientData clientData() {
    return there(app.clientDataStore()).clientData();
  }

  TriggerStore trigger() {
    return there(app.trigger());
  }

  static <T> T there(Answer<T> state) {
    return state.available().orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
