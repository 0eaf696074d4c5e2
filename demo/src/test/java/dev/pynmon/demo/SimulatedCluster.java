package dev.pynmon.demo;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.demo.cluster.Mishap;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.memory.store.MemoryApp;
import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import dev.pynmon.testkit.Extent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A simulation that a test moves on. */
public final class SimulatedCluster {
  public static final Instant START = Instant.parse("2026-11-24T14:45:10Z");
  static final List<String> APPS = List.of("reports", "shop");

  /**
   * Of its rules and its size: a third of the invocations, as few as there may be; in a full run as
   * many as usual.
   */
  static final int ENOUGH =
      Extent.askedBy(System.getenv()).of(10_000, SimulationSettings.USUAL_VOLUME);

  private static final Duration RETENTION = Duration.ofDays(1);
  private static final int MOST_QUEUES = 100;
  private static final int MOST_RUNS = 1_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Instant start;
  private final MemoryStore memory;
  private final Simulation simulation;

  SimulatedCluster(SimulationSettings settings, Instant start) {
    this.start = start;
    this.memory = new MemoryStore(clock());
    this.simulation = Simulation.into(memory, settings, start);
  }

  SimulatedCluster(SimulationSettings settings) {
    this(settings, START);
  }

  /** A cluster that began an hour before this start, which is where it is. */
  static SimulatedCluster withoutPast(long seed, Instant start) {
    Duration hour = Duration.ofHours(1);
    SimulatedCluster cluster =
        new SimulatedCluster(
            new SimulationSettings(seed, SimulationSettings.USUAL_VOLUME, hour, RETENTION), start);
    cluster.advance(Duration.ZERO);
    return cluster;
  }

  /** A cluster with a day of the past. */
  static SimulatedCluster ofSeed(long seed) {
    return of(SimulationSettings.usual(seed));
  }

  /** A cluster with all of its past. */
  static SimulatedCluster of(SimulationSettings settings) {
    SimulatedCluster cluster = new SimulatedCluster(settings);
    cluster.addPast();
    cluster.advance(Duration.ZERO);
    return cluster;
  }

  /** Adds all of the past. */
  void addPast() {
    boolean more = true;
    while (more) {
      more = addSomePast();
    }
  }

  /** Adds some of the past; false when all is there. */
  boolean addSomePast() {
    return simulation.addPast();
  }

  /** Moves on to this long after the start. */
  void advance(Duration sinceStart) {
    simulation.advanceTo(start.plus(sinceStart));
  }

  /** What went wrong in an application since its present began, the oldest first. */
  List<Mishap> mishaps(String id) {
    return simulation.mishaps(id);
  }

  MemoryApp app(String id) {
    return memory.app(new AppId(id), PynencRelease.V0_4);
  }

  /** The address of its store, for a monitor. */
  String address(String name) {
    return HandMovedPlugin.address(name, memory);
  }

  Store open() {
    return memory.open(context(clock(), TIMEOUT));
  }

  /** An application as a monitor that may write opens it. */
  StoreApp openToWrite(String id) {
    BackendContext writing =
        new BackendContext("demo", clock(), TIMEOUT, false, Map.of(), Runnable::run);
    return memory.open(writing).open(new AppId(id));
  }

  /** All there is of an application, in one and the same moment. */
  Contents contents(String id) {
    return app(id).consistently(() -> Contents.of(open().open(new AppId(id))));
  }

  /** How many messages wait in all queues of an application. */
  long waiting(String id) {
    return open()
        .open(new AppId(id))
        .broker()
        .available()
        .orElseThrow()
        .queues()
        .sizes(MOST_QUEUES)
        .stream()
        .mapToLong(size -> size.waiting().value())
        .sum();
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

  public static BackendContext context(Clock clock, Duration timeout) {
    return new BackendContext("demo", clock, timeout, true, Map.of(), Runnable::run);
  }

  private Clock clock() {
    return Clock.fixed(start, ZoneOffset.UTC);
  }
}
