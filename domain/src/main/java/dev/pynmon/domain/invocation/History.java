package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changes of one invocation.
 *
 * @param entries oldest first as stores give them; {@link Life#of} takes those of any order
 * @param complete false when there are more than were read; the newest are then missing
 */
public record History(List<HistoryEntry> entries, boolean complete) {
  /** No entry: not written yet, or purged. */
  public static final History EMPTY = new History(List.of(), true);

  /** Clocks of several hosts differ, and what is emitted is written down before or after. */
  private static final Duration SLACK = Duration.ofHours(1);

  public History {
    entries = List.copyOf(entries);
  }

  /**
   * Changes of one invocation in the order of time, each once: the store's order where times are
   * the same. Cost: by their number where they come in order, but for some.
   */
  public static List<HistoryEntry> inOrder(List<HistoryEntry> changes) {
    return InOrder.of(changes);
  }

  /** How the invocation was registered: its first entry of that status. */
  public Optional<HistoryEntry> registration() {
    return entries.stream()
        .filter(entry -> entry.status().status() == KnownStatus.REGISTERED)
        .findFirst();
  }

  /** When the invocation was registered. */
  public Optional<Instant> registeredAt() {
    return registration().map(HistoryEntry::at);
  }

  /** The newest change. */
  public Optional<HistoryEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
  }

  /** Who made these changes. */
  public Set<RunnerId> actors() {
    return entries.stream()
        .flatMap(entry -> entry.runnerContext().or(() -> entry.status().owner()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The time in which the invocation may have emitted events: around all its changes, since they
   * are dated by several hosts, one that registers it and one that runs it; from ever when none is
   * known.
   */
  public TimeWindow emissions(Instant now) {
    List<Instant> changes = entries.stream().map(HistoryEntry::at).sorted().toList();
    Instant from = changes.isEmpty() ? Instant.EPOCH : changes.getFirst();
    Instant last = changes.isEmpty() ? now : changes.getLast();
    boolean ended =
        complete && last().filter(entry -> entry.status().status().isFinal()).isPresent();
    Instant to = ended || last.isAfter(now) ? last : now;
    return new TimeWindow(from.minus(SLACK), to.plus(SLACK));
  }
}
