package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes of one invocation, owned and timed as pynenc would (wire format, section 3.2). */
final class WrittenChanges {
  /** A history entry is made a little after its status began. */
  private static final Duration WRITTEN_AFTER = Duration.ofNanos(500_000);

  private final InvocationId id;
  private final List<StoredEntry> entries = new ArrayList<>();
  private RunnerId runner = ARunner.DEFAULT;
  private Optional<InvocationId> registeredBy = Optional.empty();
  private Instant next = Times.next();

  WrittenChanges(InvocationId id) {
    this.id = id;
    begin();
  }

  void beginAt(Instant moment) {
    next = moment;
    begin();
  }

  void registeredBy(InvocationId parent) {
    registeredBy = Optional.of(parent);
    next = entries.getFirst().entry().status().at();
    begin();
  }

  void by(RunnerId other) {
    runner = other;
  }

  void after(Duration delay) {
    next = last().status().at().plus(delay);
  }

  void at(Instant moment) {
    next = moment;
  }

  void then(InvocationStatus status) {
    add(new StatusRecord(status, owner(status), next), runner, Optional.empty());
  }

  void breakLast(String text) {
    entries.add(new StoredEntry(entries.removeLast().entry(), Optional.of(text)));
  }

  HistoryEntry last() {
    return entries.getLast().entry();
  }

  List<StoredEntry> entries() {
    return List.copyOf(entries);
  }

  private void begin() {
    if (entries.size() > 1) {
      throw new IllegalStateException("say how it began before what followed");
    }
    entries.clear();
    Optional<RunnerId> client = Optional.of(ARunner.CLIENT);
    add(new StatusRecord(KnownStatus.REGISTERED, client, next), ARunner.CLIENT, registeredBy);
  }

  private void add(StatusRecord status, RunnerId by, Optional<InvocationId> parent) {
    Instant at = status.at().plus(WRITTEN_AFTER);
    entries.add(
        StoredEntry.of(
            new HistoryEntry(id, at, status, Optional.of(by), parent, Optional.empty())));
    next = status.at().plusMillis(1);
  }

  private Optional<RunnerId> owner(InvocationStatus status) {
    return switch (status) {
      case KnownStatus known when known.releasesOwner() -> Optional.empty();
      case KnownStatus known when known.acquiresOwner() -> Optional.of(runner);
      default -> last().status().owner();
    };
  }
}
