package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.ChangeChunk;
import dev.pynmon.domain.task.TaskActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one task did lately, for who must not wait until all that all tasks did is read. Reads the
 * newest changes until enough runs of it ended; where it seldom runs, all its own of the time
 * instead. What began before the first change that was read is looked up. For one thread, once.
 */
final class NewestRuns {
  /** So many are read in any case. */
  static final int FIRST = 10_000;

  /** By so many runs 95 of 100 can be told from all. */
  static final int ENOUGH = 100;

  private static final int CHUNK = 2_500;

  private final Visit visit;
  private final TaskKey task;
  private final TimeWindow window;
  private final Set<InvocationId> ids = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private Optional<List<Change>> seldom = Optional.empty();
  private @Nullable Cursor next;
  private Instant knownSince;
  private int looked;

  NewestRuns(Visit visit, TaskKey task, TimeWindow window) {
    this.visit = visit;
    this.task = task;
    this.window = window;
    this.knownSince = window.to();
  }

  TaskActivity read(Changes all) {
    add(all.newest(window, CHUNK));
    readOn(all, FIRST);
    if (next != null && ended() < ENOUGH) {
      SeldomRuns.of(visit, task, window)
          .ifPresentOrElse(this::replace, () -> readOn(all, ShowTasksUseCase.MAX_CHANGES));
    }
    return activity();
  }

  private void readOn(Changes all, int most) {
    for (Cursor from = next;
        from != null && looked < most && (looked < FIRST || ended() < ENOUGH);
        from = next) {
      add(all.newestAfter(window, CHUNK, from));
    }
  }

  private void add(ChangeChunk chunk) {
    looked += CHUNK;
    next = chunk.next().orElse(null);
    changes.addAll(chunk.changes());
    Instant last = changes.isEmpty() ? window.to() : changes.getLast().at();
    knownSince = next == null ? window.from() : window.nearest(chunk.knownSince(last));
    List<Change> told = chunk.changes().stream().filter(NewestRuns::tells).toList();
    ids.addAll(own(told.stream().map(Change::invocation).distinct().toList()));
  }

  /** How many of its runs ended since all is known. */
  private long ended() {
    return known().filter(NewestRuns::isEnd).count();
  }

  /** What it did since then: of what is older something may be missing. */
  private Stream<Change> known() {
    return changes.stream()
        .filter(one -> !one.at().isBefore(knownSince) && ids.contains(one.invocation()));
  }

  private static boolean tells(Change change) {
    return isEnd(change) || change.status() == KnownStatus.RUNNING;
  }

  private static boolean isEnd(Change change) {
    return change.status().endsByItself();
  }

  /** The orchestrator knows; of what it forgot the state backend. */
  private Set<InvocationId> own(List<InvocationId> some) {
    Map<InvocationId, TaskKey> tasks =
        visit.states(some).values().stream()
            .collect(Collectors.toMap(state -> state.id(), state -> state.task()));
    List<InvocationId> rest = some.stream().filter(id -> !tasks.containsKey(id)).toList();
    visit.records(rest).values().stream()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .forEach(found -> tasks.put(found.id(), found.task()));
    return some.stream().filter(id -> task.equals(tasks.get(id))).collect(Collectors.toSet());
  }

  private void replace(SeldomRuns all) {
    seldom = Optional.of(all.changes());
    knownSince = all.knownSince();
  }

  private TaskActivity activity() {
    TimeWindow known = new TimeWindow(window.nearest(knownSince), window.to());
    TaskActivity counted =
        TaskActivity.of(seldom.orElseGet(this::whole), _ -> Optional.of(task), known, known.from());
    return new TaskActivity(
        window,
        knownSince,
        counted.changes(),
        counted.all(),
        counted.byTask(),
        counted.unknown(),
        counted.failures());
  }

  /** Those of the task, each from its beginning. */
  private List<Change> whole() {
    List<Change> own = known().toList();
    Set<InvocationId> begun =
        own.stream()
            .filter(change -> change.status() == KnownStatus.REGISTERED)
            .map(Change::invocation)
            .collect(Collectors.toSet());
    Map<InvocationId, History> older =
        visit
            .histories(
                own.stream()
                    .map(Change::invocation)
                    .distinct()
                    .filter(id -> !begun.contains(id))
                    .limit(ENOUGH)
                    .toList())
            .available()
            .orElse(Map.of());
    List<Change> all =
        new ArrayList<>(
            own.stream().filter(change -> !older.containsKey(change.invocation())).toList());
    older
        .values()
        .forEach(history -> history.entries().forEach(entry -> all.add(Change.of(entry))));
    return all;
  }
}
