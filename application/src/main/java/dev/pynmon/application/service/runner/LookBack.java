package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks back through the histories for what some runners changed. Cost: a call for each 2,000
 * entries, and what {@link RunnerFamily#among} costs, until enough is found or {@value
 * RunnerPast#MAX_ENTRIES} entries were looked at. For what they still had, it goes on to when they
 * began.
 */
final class LookBack {
  private static final int CHUNK = 2_000;

  private final RunnerFamily family;
  private final Optional<Instant> began;
  private final Map<InvocationId, HistoryEntry> changes = new LinkedHashMap<>();
  private final HeldAtEnd held = new HeldAtEnd();
  private int lookedAt;
  private int lookedAtUntilFull;
  private Optional<Instant> reached = Optional.empty();
  private Optional<Instant> reachedUntilFull = Optional.empty();
  private boolean whole;

  private LookBack(RunnerFamily family, Optional<Instant> began) {
    this.family = family;
    this.began = began;
  }

  /**
   * Looks back.
   *
   * @param began when the first of them began, where what they still had is wanted, too
   */
  static LookBack through(
      Histories histories, RunnerFamily family, Instant until, Optional<Instant> began) {
    LookBack found = new LookBack(family, began);
    found.read(histories, new TimeWindow(beginning(until), until));
    return found;
  }

  /** A damaged heartbeat, or a link, may name a moment before all time. */
  private static Instant beginning(Instant until) {
    return until.isBefore(Instant.EPOCH) ? until : Instant.EPOCH;
  }

  /** The newest change of each invocation, newest first. */
  List<HistoryEntry> changes() {
    return changes.values().stream().limit(RunnerPast.MAX_WORKS).toList();
  }

  /** Those of all that were found that left the invocation with the runner, newest first. */
  List<HistoryEntry> open() {
    return held.changes().stream().limit(RunnerPast.MAX_WORKS).toList();
  }

  /** True when nothing of theirs was left out, neither unread nor beyond those that are told. */
  boolean isWhole() {
    return whole && held.changes().size() <= RunnerPast.MAX_WORKS;
  }

  int lookedAt() {
    return isFull() ? lookedAtUntilFull : lookedAt;
  }

  /** How far it got, when there is more. */
  Optional<Instant> reached() {
    return isFull() ? reachedUntilFull : reached;
  }

  private boolean isFull() {
    return changes.size() >= RunnerPast.MAX_WORKS;
  }

  private void read(Histories histories, TimeWindow window) {
    HistoryChunk chunk = histories.window(window, TimeOrder.NEWEST_FIRST, CHUNK);
    Optional<Cursor> next = look(chunk);
    while (next.isPresent()) {
      chunk = histories.windowAfter(window, TimeOrder.NEWEST_FIRST, CHUNK, next.get());
      next = look(chunk);
    }
  }

  /** Where to go on; a chunk may be empty and still go on. */
  private Optional<Cursor> look(HistoryChunk chunk) {
    Set<RunnerId> theirs = family.among(runners(chunk));
    for (HistoryEntry entry : chunk.entries()) {
      if (isFull() && isEnough(entry)) {
        return Optional.empty();
      }
      note(entry, theirs);
    }
    if (chunk.next().isEmpty()) {
      whole = true;
      reached = Optional.empty();
    }
    boolean goesOn = !isFull() || began.isPresent();
    return goesOn && lookedAt < RunnerPast.MAX_ENTRIES ? chunk.next() : Optional.empty();
  }

  private boolean isEnough(HistoryEntry entry) {
    whole = began.filter(entry.at()::isBefore).isPresent();
    return whole || began.isEmpty();
  }

  private static Set<RunnerId> runners(HistoryChunk chunk) {
    return chunk.entries().stream()
        .flatMap(entry -> Stream.of(entry.runnerContext(), entry.status().owner()))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private void note(HistoryEntry entry, Set<RunnerId> theirs) {
    boolean full = isFull();
    lookedAt++;
    reached = Optional.of(entry.at());
    if (isOf(theirs, entry)) {
      changes.putIfAbsent(entry.invocation(), entry);
      held.note(entry);
    }
    if (!full && isFull()) {
      lookedAtUntilFull = lookedAt;
      reachedUntilFull = reached;
    }
  }

  private static boolean isOf(Set<RunnerId> theirs, HistoryEntry entry) {
    return entry.runnerContext().filter(theirs::contains).isPresent()
        || entry.status().owner().filter(theirs::contains).isPresent();
  }
}
