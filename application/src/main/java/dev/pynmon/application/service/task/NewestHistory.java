package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The newest changes in the histories of an application, kept between looks: read once as far back
 * as was ever asked for, then kept up by the change feed. For one thread at a time.
 */
final class NewestHistory {
  /** A week, the week before it, and some time; what is older is forgotten, and not asked for. */
  static final Duration REACH = Duration.ofDays(15);

  /** Entries may be dated ahead of our clock: they are read, and count when their time comes. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** Some more are kept before the oldest are forgotten, so that this is not done at each look. */
  private static final int SLACK = ShowTasksUseCase.MAX_CHANGES / 10;

  private final AppFeed feed;
  private final UnaryOperator<Change> note;
  private List<Change> changes = new ArrayList<>();

  /** The number of the change of the feed that is not read yet; none before the first look. */
  private OptionalLong next = OptionalLong.empty();

  private Instant knownSince = Instant.MAX;

  /** True while the feed may tell again what the window told. */
  private boolean doubtful;

  /**
   * Nothing is read yet.
   *
   * @param feed what is new in the histories
   * @param note is told of each change, and gives what is kept of it
   */
  NewestHistory(AppFeed feed, UnaryOperator<Change> note) {
    this.feed = feed;
    this.note = note;
  }

  /** The changes, in no order, none twice. */
  List<Change> changes() {
    return changes;
  }

  /** Since when none is left out. */
  Instant knownSince() {
    return knownSince;
  }

  /** Reads what is new, and what is missing since a moment; forgets what is too old or too much. */
  void readUpTo(Histories histories, Changes inShort, Instant now, Instant since) {
    feed.read(histories);
    if (!follow()) {
      begin(now);
    }
    Instant oldest = now.minus(REACH);
    Instant from = since.isBefore(oldest) ? oldest : since;
    if (from.isBefore(knownSince) && changes.size() < ShowTasksUseCase.MAX_CHANGES) {
      readBack(inShort, from);
    }
    forget(oldest);
  }

  /** Adds what was written since the last look; false when that cannot be told. */
  private boolean follow() {
    if (next.isEmpty()) {
      return false;
    }
    Optional<List<Change>> news = feed.since(next.getAsLong());
    news.ifPresent(this::add);
    return news.isPresent();
  }

  /** What is dated before the part that is known is left to whoever reads that. */
  private void add(List<Change> news) {
    next = OptionalLong.of(next.orElseThrow() + news.size());
    if (news.isEmpty()) {
      return;
    }
    Set<Change> told = doubtful ? new HashSet<>(changes) : Set.of();
    news.stream()
        .map(note)
        .filter(change -> !change.at().isBefore(knownSince) && !told.contains(change))
        .forEach(changes::add);
    doubtful = false;
  }

  /** The feed is told to begin before the window is read: so nothing falls between the two. */
  private void begin(Instant now) {
    changes = new ArrayList<>();
    next = OptionalLong.of(feed.end());
    knownSince = now.plus(AHEAD);
  }

  private void readBack(Changes inShort, Instant since) {
    TimeWindow window = new TimeWindow(since, knownSince.minusNanos(1_000));
    int room = ShowTasksUseCase.MAX_CHANGES - changes.size();
    ReadBack read = ReadBack.of(inShort, window, room, note);
    changes.addAll(read.changes());
    knownSince = read.knownSince();
    doubtful = true;
  }

  private void forget(Instant old) {
    Optional<Instant> full =
        changes.size() > ShowTasksUseCase.MAX_CHANGES + SLACK
            ? Optional.of(newest(ShowTasksUseCase.MAX_CHANGES))
            : Optional.empty();
    Instant limit = full.filter(old::isBefore).orElse(old);
    if (knownSince.isBefore(limit)) {
      changes.removeIf(change -> change.at().isBefore(limit));
      knownSince = limit;
    }
  }

  /** When so many changes begin. */
  private Instant newest(int many) {
    return changes.stream()
        .map(Change::at)
        .sorted()
        .skip((long) changes.size() - many)
        .findFirst()
        .orElseThrow();
  }
}
