package dev.pynmon.domain.invocation;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes of one invocation.
 *
 * @param entries oldest first
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

  /** When the invocation was registered: its first entry of that status. */
  public Optional<Instant> registeredAt() {
    return firstOf(KnownStatus.REGISTERED);
  }

  /** When it first began to run. */
  public Optional<Instant> firstRunAt() {
    return firstOf(KnownStatus.RUNNING);
  }

  /** The newest change. */
  public Optional<HistoryEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
  }

  /** When it came to an end, if its newest status is final. */
  public Optional<Instant> finishedAt() {
    return last().filter(entry -> entry.status().status().isFinal()).map(HistoryEntry::at);
  }

  /** From the first to the newest change. */
  public Duration span() {
    return entries.isEmpty()
        ? Duration.ZERO
        : Duration.between(entries.getFirst().at(), entries.getLast().at());
  }

  /**
   * The moments between which the invocation lived: its changes, and now while it goes on. Where
   * the newest changes were not read, its present status tells when the last of them was. Empty
   * without any change.
   *
   * @param present its status as the orchestrator knows it
   */
  public List<Instant> life(Optional<StatusRecord> present, Instant now) {
    Optional<StatusRecord> latest = present.or(() -> last().map(HistoryEntry::status));
    Stream<Instant> end =
        latest.filter(status -> !status.status().isFinal()).isPresent()
            ? Stream.of(now)
            : present.filter(any -> !complete).map(StatusRecord::at).stream();
    Stream<Instant> changes = entries.stream().map(HistoryEntry::at);
    return entries.isEmpty() ? List.of() : Stream.concat(changes, end).toList();
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
    boolean ended = complete && finishedAt().isPresent();
    Instant to = ended || last.isAfter(now) ? last : now;
    return new TimeWindow(from.minus(SLACK), to.plus(SLACK));
  }

  private Optional<Instant> firstOf(KnownStatus status) {
    return entries.stream()
        .filter(entry -> entry.status().status() == status)
        .map(HistoryEntry::at)
        .findFirst();
  }
}
