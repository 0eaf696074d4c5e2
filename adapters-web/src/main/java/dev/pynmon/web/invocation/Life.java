package dev.pynmon.web.invocation;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The history of an invocation as stretches of time: what it waited, ran and was paused.
 *
 * @param history the changes
 * @param now when this is told; what goes on ends here
 * @param stretches in the order of the history
 */
record Life(History history, Instant now, List<Stretch> stretches) {
  private static final Set<KnownStatus> OUTCOMES = Set.of(SUCCESS, FAILED, RETRY, KILLED);

  /** Reads the history. Of one that is cut nothing is known after its last entry. */
  static Life of(History history, Instant asOf) {
    Instant now = history.complete() ? asOf : history.last().map(HistoryEntry::at).orElse(asOf);
    List<Stretch> stretches = new ArrayList<>();
    List<HistoryEntry> entries = history.entries();
    int attempt = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (beginsAttempt(entries, i)) {
        attempt++;
      }
      stretch(history, now, i, attempt).ifPresent(stretches::add);
    }
    return new Life(history, now, List.copyOf(stretches));
  }

  /** How many times it began to run. */
  int attempts() {
    return stretches.isEmpty() ? 0 : stretches.getLast().attempt();
  }

  /** How long it ran in all attempts. */
  Duration running() {
    return runs().stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** How long the newest attempt ran; empty when there was none. */
  Optional<Duration> lastRun() {
    int last = attempts();
    return last == 0
        ? Optional.empty()
        : Optional.of(
            runs().stream()
                .filter(run -> run.attempt() == last)
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus));
  }

  /** True while it runs. */
  boolean isRunning() {
    return runs().stream().anyMatch(Stretch::ongoing);
  }

  /** From its registration until it first ran, or until now while it still waits to. */
  Optional<Duration> waited() {
    Optional<Instant> until =
        history.firstRunAt().or(() -> isWaiting() ? Optional.of(now) : Optional.empty());
    return history
        .registeredAt()
        .flatMap(from -> until.map(to -> Duration.between(from, to)))
        .filter(wait -> !wait.isNegative());
  }

  /** True while it has never run and may still do so. */
  boolean isWaiting() {
    return history.firstRunAt().isEmpty()
        && history.complete()
        && history.last().map(entry -> !entry.status().status().isFinal()).orElse(false);
  }

  /** From the first change to the last one, or to now while it is not over. */
  Duration total() {
    return isOver() || history.entries().isEmpty()
        ? history.span()
        : Duration.between(history.entries().getFirst().at(), now);
  }

  /** True when nothing more happens. */
  boolean isOver() {
    return history.finishedAt().isPresent();
  }

  /** True for a status that takes time. */
  static boolean lasts(InvocationStatus status) {
    return kind(status).isPresent();
  }

  private List<Stretch> runs() {
    return stretches.stream().filter(stretch -> stretch.kind() == Stretch.Kind.RUN).toList();
  }

  private static boolean beginsAttempt(List<HistoryEntry> entries, int index) {
    boolean runs = entries.get(index).status().status() == RUNNING;
    boolean resumes = index > 0 && entries.get(index - 1).status().status() == PAUSED;
    return runs && !resumes;
  }

  private static Optional<Stretch> stretch(History history, Instant now, int index, int attempt) {
    HistoryEntry entry = history.entries().get(index);
    InvocationStatus status = entry.status().status();
    return kind(status)
        .map(
            kind -> {
              boolean last = index + 1 == history.entries().size();
              Instant end = last ? now : history.entries().get(index + 1).at();
              InvocationStatus colour = last ? status : colour(history, index, kind);
              return new Stretch(
                  kind,
                  colour,
                  entry.at(),
                  end,
                  last && history.complete(),
                  attempt,
                  entry.runnerContext());
            });
  }

  private static InvocationStatus colour(History history, int index, Stretch.Kind kind) {
    InvocationStatus own = history.entries().get(index).status().status();
    InvocationStatus next = history.entries().get(index + 1).status().status();
    boolean outcome =
        kind == Stretch.Kind.RUN && next.known().map(OUTCOMES::contains).orElse(false);
    return outcome ? next : own;
  }

  private static Optional<Stretch.Kind> kind(InvocationStatus status) {
    return status
        .known()
        .flatMap(
            known ->
                switch (known) {
                  case PENDING -> Optional.of(Stretch.Kind.WAIT);
                  case RUNNING, RESUMED -> Optional.of(Stretch.Kind.RUN);
                  case PAUSED -> Optional.of(Stretch.Kind.PAUSE);
                  default -> Optional.empty();
                });
  }
}
