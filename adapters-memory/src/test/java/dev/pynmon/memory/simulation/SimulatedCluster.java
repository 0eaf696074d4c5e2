package dev.pynmon.memory.simulation;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.memory.store.MemoryApp;
import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A simulation that a test moves on. */
final class SimulatedCluster {
  static final Instant START = Instant.parse("2026-11-24T14:45:10Z");
  static final List<String> APPS = List.of("reports", "shop");

  private static final int MOST_RUNS = 1_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final MemoryStore memory = new MemoryStore(clock());
  private final Simulation simulation;

  SimulatedCluster(SimulationSettings settings) {
    simulation = Simulation.into(memory, settings, START);
  }

  /** A cluster with a day of the past. */
  static SimulatedCluster ofSeed(long seed) {
    SimulatedCluster cluster = new SimulatedCluster(SimulationSettings.usual(seed));
    cluster.addPast();
    cluster.advance(Duration.ZERO);
    return cluster;
  }

  /** Adds all of the past. */
  void addPast() {
    boolean more = true;
    while (more) {
      more = simulation.addPast();
    }
  }

  /** Moves on to this long after the start. */
  void advance(Duration sinceStart) {
    simulation.advanceTo(START.plus(sinceStart));
  }

  MemoryApp app(String id) {
    return memory.app(new AppId(id), PynencRelease.V0_4);
  }

  Store open() {
    return memory.open(context(clock(), TIMEOUT));
  }

  /** All there is of an application, in one and the same moment. */
  Contents contents(String id) {
    return app(id).consistently(() -> Contents.of(open().open(new AppId(id))));
  }

  /** The newest service runs of an application. */
  List<AtomicRun> serviceRuns(String id) {
    return open()
        .open(new AppId(id))
        .orchestrator()
        .available()
        .flatMap(orchestrator -> orchestrator.atomicRuns().available())
        .map(runs -> runs.newest(PageRequest.first(MOST_RUNS)).items())
        .orElseThrow();
  }

  static BackendContext context(Clock clock, Duration timeout) {
    return new BackendContext("demo", clock, timeout, true, Map.of(), Runnable::run);
  }

  private static Clock clock() {
    return Clock.fixed(START, ZoneOffset.UTC);
  }
}
