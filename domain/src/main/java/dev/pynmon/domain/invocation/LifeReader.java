package dev.pynmon.domain.invocation;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a life as {@link Life#of} says. */
final class LifeReader {
  private final List<HistoryEntry> changes;
  private final boolean complete;
  private final Present present;
  private final Attempts attempts = new Attempts();
  private final List<Spell> spells;

  private LifeReader(List<HistoryEntry> changes, boolean complete, Present present) {
    this.changes = changes;
    this.complete = complete;
    this.present = present;
    this.spells = new ArrayList<>(changes.size());
  }

  static Life read(History history, Present present) {
    List<HistoryEntry> changes = InOrder.of(history.entries());
    if (history.complete() && !changes.isEmpty()) {
      present.status().flatMap(changes.getLast()::news).ifPresent(changes::add);
    }
    return new LifeReader(changes, history.complete(), present).life();
  }

  private Life life() {
    for (int i = 0; i < changes.size(); i++) {
      HistoryEntry entry = changes.get(i);
      attempts.next(entry.status().status(), noticed(entry), entry.runnerContext());
      spells.add(i + 1 < changes.size() ? ended(entry, changes.get(i + 1)) : newest(entry));
    }
    return new Life(spells, attempts(), complete, present);
  }

  private List<Attempt> attempts() {
    return spells.isEmpty()
        ? List.of()
        : attempts.seenUntil(spells.getLast().until(), spells.getLast().how());
  }

  /** Recovery tells of the end of an attempt when that was over for long. */
  private Instant noticed(HistoryEntry entry) {
    return entry.status().status() == KnownStatus.RUNNING_RECOVERY && !spells.isEmpty()
        ? spells.getLast().until()
        : entry.at();
  }

  private Spell ended(HistoryEntry entry, HistoryEntry next) {
    Spell changed =
        new Spell(
            entry, next.at(), Ending.CHANGED, Optional.of(next.status().status()), attempt(entry));
    return isTakenAway(changed) ? untilSilence(changed) : changed;
  }

  /** True where recovery took it from the runner that was at it. */
  static boolean isTakenAway(Spell spell) {
    return spell.lasts() && spell.next().filter(InvocationStatus::isRecovery).isPresent();
  }

  private Spell newest(HistoryEntry entry) {
    int attempt = attempt(entry);
    if (entry.status().status().isFinal()) {
      return new Spell(entry, entry.at(), Ending.FINAL, Optional.empty(), attempt);
    }
    if (!complete) {
      return new Spell(entry, entry.at(), Ending.CUT, Optional.empty(), attempt);
    }
    Spell ongoing =
        new Spell(
            entry, later(entry.at(), present.now()), Ending.ONGOING, Optional.empty(), attempt);
    return ongoing.lasts() ? untilSilence(ongoing) : ongoing;
  }

  private Spell untilSilence(Spell held) {
    return held.runner()
        .flatMap(runner -> Optional.ofNullable(present.silentSince().get(runner)))
        .filter(since -> since.isBefore(held.until()))
        .map(since -> silent(held, since))
        .orElse(held);
  }

  /** That it made the change is a sign of life, too. */
  private static Spell silent(Spell held, Instant since) {
    return new Spell(
        held.entry(), later(held.from(), since), Ending.SILENT, held.next(), held.attempt());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private int attempt(HistoryEntry entry) {
    boolean isOfAttempt =
        entry.status().status() instanceof KnownStatus status
            && switch (status) {
              case RUNNING, PAUSED, RESUMED -> true;
              default -> false;
            };
    return isOfAttempt ? attempts.count() : 0;
  }
}
