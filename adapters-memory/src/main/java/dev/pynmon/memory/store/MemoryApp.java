package dev.pynmon.memory.store;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.memory.access.AppLock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One application of a {@link MemoryStore}, as it is written. Each write is whole by itself, and
 * several are with {@link #atomically}; readers see all of them or none. Safe for concurrent use.
 *
 * <p>Nothing written may be changed afterwards; the domain's records cannot be.
 */
public final class MemoryApp {
  private final AppLock lock = new AppLock();
  private final AppId id;
  private final PynencRelease release;
  private final Tables tables;
  private final Set<Component> components = EnumSet.noneOf(Component.class);
  private Optional<AppInfo> info = Optional.empty();
  private RepairListener listener = RepairListener.NONE;

  MemoryApp(AppId id, PynencRelease release, long epoch) {
    this.id = id;
    this.release = release;
    this.tables = Tables.empty(release, epoch);
  }

  public AppId id() {
    return id;
  }

  /** What this application writes like. */
  public PynencRelease release() {
    return release;
  }

  /** These components lie in this store, used or not; all others are not found. */
  public void hold(Collection<Component> present) {
    lock.write(() -> components.addAll(present));
  }

  /** What the application writes about itself into its state backend. */
  public void describe(AppInfo about) {
    lock.write(() -> info = Optional.of(about));
  }

  /** Writes to its broker. */
  public BrokerWriter broker() {
    return new BrokerWriter(lock, tables.messages());
  }

  /** Writes to its orchestrator. */
  public OrchestratorWriter orchestrator() {
    return new OrchestratorWriter(lock, tables);
  }

  /** Writes to its state backend. */
  public StateBackendWriter stateBackend() {
    return new StateBackendWriter(lock, tables);
  }

  /** Writes to its client data store. */
  public ClientDataWriter clientData() {
    return new ClientDataWriter(lock, tables.values());
  }

  /** Writes to its trigger store. */
  public TriggerWriter trigger() {
    return new TriggerWriter(lock, tables);
  }

  /**
   * Registers an invocation: its record, its status behind all others, and its first history entry.
   * Its message is pushed by itself, as pynenc does.
   */
  public void register(Invocation invocation, HistoryEntry registration) {
    atomically(
        () -> {
          stateBackend().record(invocation);
          orchestrator()
              .put(
                  new InvocationState(
                      invocation.id(),
                      invocation.task(),
                      invocation.call(),
                      registration.status(),
                      0));
          stateBackend().history(registration);
        });
  }

  /** Changes the status of a registered invocation and writes the entry into its history. */
  public void change(HistoryEntry entry) {
    atomically(
        () -> {
          orchestrator().status(entry.invocation(), entry.status());
          stateBackend().history(entry);
        });
  }

  /** Tells this one what a monitor does, in place of whoever was told before. */
  public void tell(RepairListener whoever) {
    lock.write(() -> listener = whoever);
  }

  /** Does several writes as one: no reader sees only some of them. Keep them few. */
  public void atomically(Runnable writes) {
    lock.write(writes);
  }

  /**
   * Does several writes as one, and as if they had been done at their time: what they register
   * stands among the others where its time says. The change feed does not tell of it but begins
   * anew, so that whoever keeps what it told looks again. For stores that get their past after
   * their present. Past times ascend from call to call.
   */
  public void asPast(Runnable writes) {
    lock.write(
        () -> {
          tables.sequence().asPast(writes);
          tables.histories().beginFeedAnew();
        });
  }

  /** Does several reads, through whatever port, of one and the same state. Must not write. */
  public <T> T consistently(Supplier<T> reads) {
    return lock.read(reads);
  }

  /**
   * Removes what is old, so that an application may run for ever in the same memory: invocations
   * that came to an end before this, with all that any component keeps of them, and histories whose
   * invocation nobody knows; then events, trigger runs, heartbeats and service runs that ended
   * before this, and contexts and client data that were written before this and that nothing names
   * any more. A workflow goes with the invocation that defines it. Cost: by what is removed, and
   * the number of contexts.
   */
  public void removeOlderThan(Instant moment) {
    AutoPurge purge = new AutoPurge(tables, moment);
    while (lock.writeAndGive(purge::removeSome)) {
      Thread.onSpinWait();
    }
    lock.write(purge::removeUnnamed);
  }

  /**
   * Removes these invocations, whatever their status, with all that any component keeps of them.
   */
  public void remove(Collection<InvocationId> gone) {
    lock.write(() -> gone.forEach(tables::remove));
  }

  /** Empties a component, as pynenc's own purge does (wire format, section 10.1). */
  public void purge(Component component) {
    lock.write(
        () -> {
          tables.of(component).forEach(Tables.Part::empty);
          info = component == Component.STATE_BACKEND ? Optional.empty() : info;
        });
  }

  /** How much is stored in all, for tests of its growth. */
  public int size() {
    return lock.read(tables::size);
  }

  /** For who holds the lock. */
  RepairListener listener() {
    return listener;
  }

  AppLock lock() {
    return lock;
  }

  Tables tables() {
    return tables;
  }

  boolean holds(Component component) {
    return lock.read(() -> components.contains(component));
  }

  Set<Component> components() {
    return lock.read(() -> Set.copyOf(components));
  }

  Optional<AppInfo> info() {
    return lock.read(() -> info);
  }
}
