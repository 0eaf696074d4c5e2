package dev.pynmon.memory.store;

import static java.util.function.Function.identity;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An application under test: how it is written, and how a monitor reads it. */
record OpenedApps(TestClock clock, MemoryApp app, StoreApp read) {
  static OpenedApps fresh() {
    TestClock clock = new TestClock(Times.NOW);
    MemoryStore store = new MemoryStore(clock);
    MemoryApp app = store.add(info("shop"), PynencRelease.V0_4);
    return new OpenedApps(clock, app, store.open(context(clock)).open(app.id()));
  }

  static AppInfo info(String id) {
    return new AppInfo(
        new AppId(id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static BackendContext context(TestClock clock) {
    return new BackendContext("test", clock, Duration.ofSeconds(5), true, Map.of(), Runnable::run);
  }

  BrokerStore broker() {
    return read.broker().available().orElseThrow();
  }

  OrchestratorStore orchestrator() {
    return read.orchestrator().available().orElseThrow();
  }

  StateBackendStore stateBackend() {
    return read.stateBackend().available().orElseThrow();
  }

  ClientDataStore clientData() {
    return read.clientDataStore().available().orElseThrow();
  }

  /** Everything in a list, read page by page. */
  static <T> List<T> walk(Function<PageRequest, Page<T>> list, int limit) {
    return walk(list, limit, identity());
  }

  /** Something of everything in a list, read page by page. */
  static <T, R> List<R> walk(Function<PageRequest, Page<T>> list, int limit, Function<T, R> part) {
    List<R> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
    while (next.isPresent()) {
      Page<T> page = list.apply(next.get());
      page.items().stream().map(part).forEach(all::add);
      next = page.next().map(cursor -> PageRequest.after(limit, cursor));
    }
    return all;
  }
}
