package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A runner, a worker of one, or a client: its context, and its heartbeat if it leaves one. */
public final class ARunner {
  /** Who runs invocations of which the test does not say it. */
  public static final RunnerId DEFAULT = new RunnerId("5d0e3f2a-6a5c-4d64-9d0c-1f6f3f0a7b11");

  /** Who registers invocations of which the test does not say it. */
  public static final RunnerId CLIENT = new RunnerId("ExternalRunner@shop-client-4711");

  private final RunnerId id;
  private final String runnerClass;
  private final long number = Unique.number();
  private String host = "worker-1";
  private Optional<RunnerId> parentId = Optional.empty();
  private Optional<ARunner> parent = Optional.empty();
  private Instant created = Times.next();
  private Instant lastSeen = created;
  private boolean eligible = true;
  private Optional<List<QueueName>> queues = Optional.of(List.of());
  private Optional<Instant> serviceStart = Optional.empty();
  private Optional<Instant> serviceEnd = Optional.empty();
  private boolean hasContext = true;
  private boolean hasHeartbeat = true;

  private ARunner(RunnerId id, String runnerClass) {
    this.id = id;
    this.runnerClass = runnerClass;
  }

  /** A main runner. */
  public static ARunner aRunner() {
    return aRunner("ThreadRunner");
  }

  /** A runner of this Python class. */
  public static ARunner aRunner(String runnerClass) {
    return new ARunner(new RunnerId(Unique.id("runner")), runnerClass);
  }

  /** A runner with this id. */
  public static ARunner aRunnerWithId(String id) {
    return new ARunner(new RunnerId(id), "ThreadRunner");
  }

  /** A process that only registers invocations: it has a context and no heartbeat. */
  public static ARunner aClient() {
    String id = "ExternalRunner@web-" + Unique.number();
    return new ARunner(new RunnerId(id), "ExternalRunner").withoutHeartbeat();
  }

  /** The runner that started it. */
  public ARunner startedBy(ARunner other) {
    parentId = Optional.of(other.id);
    parent = Optional.of(other);
    return this;
  }

  /** The host it runs on. */
  public ARunner onHost(String name) {
    host = name;
    return this;
  }

  /** When it first registered; its last sign of life is not before. */
  public ARunner createdAt(Instant moment) {
    created = moment;
    lastSeen = lastSeen.isBefore(moment) ? moment : lastSeen;
    return this;
  }

  /** Its last sign of life. */
  public ARunner lastSeenAt(Instant moment) {
    lastSeen = moment;
    return this;
  }

  /** It may not run the atomic service, as the children of a runner. */
  public ARunner notEligible() {
    eligible = false;
    return this;
  }

  /** The queues it takes from. */
  public ARunner consuming(String... names) {
    queues = Optional.of(Stream.of(names).map(QueueName::new).toList());
    return this;
  }

  /** It is of a pynenc that knows no queues. */
  public ARunner beforeQueues() {
    queues = Optional.empty();
    return this;
  }

  /** Its last run of the atomic service, which pynenc 0.2.3 keeps with the heartbeat. */
  public ARunner lastServed(Instant start, Instant end) {
    serviceStart = Optional.of(start);
    serviceEnd = Optional.of(end);
    return this;
  }

  /** Its context was never stored, or purged. */
  public ARunner withoutContext() {
    hasContext = false;
    return this;
  }

  /** It leaves no heartbeat. */
  public ARunner withoutHeartbeat() {
    hasHeartbeat = false;
    return this;
  }

  /** Its id. */
  public RunnerId id() {
    return id;
  }

  /** True when its context is stored. */
  public boolean hasContext() {
    return hasContext;
  }

  /** True when it leaves a heartbeat. */
  public boolean hasHeartbeat() {
    return hasHeartbeat;
  }

  /** Its context with those of its parents. */
  public RunnerContext context() {
    Optional<RunnerContext> stored = parent.filter(ARunner::hasContext).map(ARunner::context);
    return contextUnder(stored);
  }

  /** Its context as a store keeps it by itself: the parent by id only. */
  public RunnerContext contextAlone() {
    return contextUnder(Optional.empty());
  }

  private RunnerContext contextUnder(Optional<RunnerContext> stored) {
    return new RunnerContext(
        id, runnerClass, 1_000 + number, host, 140_000_000_000_000L + number, parentId, stored);
  }

  /** Its heartbeat. */
  public Heartbeat heartbeat() {
    return new Heartbeat(id, created, lastSeen, eligible, queues, serviceStart, serviceEnd);
  }
}
