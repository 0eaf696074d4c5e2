package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks over the changes of a window, newest first, and picks the failures of a group; where there
 * are too many changes it goes on by what the orchestrator still holds as failed.
 */
final class FailureSearch {
  /** 200,000 changes. */
  static final int MAX_CHUNKS = 10;

  private final Visit visit;
  private final BulkSource.Failures wanted;
  private final ValueDecoder decoder;
  private final int chunks;
  private final Map<InvocationId, TaskKey> tasks = new HashMap<>();
  private final Map<InvocationId, GivenNames> given = new HashMap<>();

  /**
   * @param chunks how many chunks of changes are looked at, at most
   */
  FailureSearch(Visit visit, BulkSource.Failures wanted, ValueDecoder decoder, int chunks) {
    this.visit = visit;
    this.wanted = wanted;
    this.decoder = decoder;
    this.chunks = chunks;
  }

  Originals find(int limit, Sieve sieve) {
    HistoryChunk chunk = chunk(Optional.empty());
    add(failed(chunk), sieve);
    for (int read = 1; read < chunks && isMoreWanted(chunk, sieve, limit); read++) {
      chunk = chunk(Optional.of(chunk));
      add(failed(chunk), sieve);
    }
    Optional<Instant> back = searchedBackTo(chunk);
    if (isMoreWanted(chunk, sieve, limit)) {
      back.ifPresent(until -> held(until, sieve, limit));
    }
    return Originals.newest(sieve, limit, back.isEmpty(), back);
  }

  /**
   * What failed at that moment may be known already, and is taken once. What the orchestrator has
   * forgotten is not among it, so not all that failed before was looked at.
   */
  private void held(Instant until, Sieve sieve, int limit) {
    TimeWindow window = TimeWindow.within(wanted.window().from(), until);
    new HeldFailures(visit, window).each(failed -> add(failed, sieve), sieve, limit);
  }

  private static boolean isMoreWanted(HistoryChunk chunk, Sieve sieve, int limit) {
    return chunk.next().isPresent() && sieve.taken().size() <= limit;
  }

  private Optional<Instant> searchedBackTo(HistoryChunk chunk) {
    return chunk
        .next()
        .map(
            _ -> chunk.entries().isEmpty() ? wanted.window().to() : chunk.entries().getLast().at());
  }

  private HistoryChunk chunk(Optional<HistoryChunk> before) {
    return Needed.of(
        visit.stateBackend(store -> chunk(store.histories(), before)),
        Component.STATE_BACKEND,
        visit.app().key());
  }

  private HistoryChunk chunk(Histories histories, Optional<HistoryChunk> before) {
    TimeOrder order = TimeOrder.NEWEST_FIRST;
    return before
        .flatMap(HistoryChunk::next)
        .map(next -> histories.windowAfter(wanted.window(), order, Histories.MAX_CHUNK, next))
        .orElseGet(() -> histories.window(wanted.window(), order, Histories.MAX_CHUNK));
  }

  private static List<InvocationId> failed(HistoryChunk chunk) {
    return chunk.entries().stream()
        .filter(entry -> entry.status().status() == KnownStatus.FAILED)
        .map(HistoryEntry::invocation)
        .distinct()
        .toList();
  }

  private void add(List<InvocationId> failed, Sieve sieve) {
    sieve.add(byCause(byTask(failed)));
  }

  private List<InvocationId> byTask(List<InvocationId> failed) {
    if (wanted.task().isEmpty() && wanted.fingerprint().isEmpty()) {
      return failed;
    }
    readTasks(failed);
    return wanted.task().isEmpty()
        ? failed
        : failed.stream().filter(id -> wanted.task().equals(task(id))).toList();
  }

  private void readTasks(List<InvocationId> failed) {
    visit.states(failed).forEach((id, state) -> tasks.put(id, state.task()));
    tasks.values().removeIf(task -> task.value().isEmpty());
    List<InvocationId> lost = failed.stream().filter(id -> !tasks.containsKey(id)).toList();
    visit.records(lost).values().forEach(this::learnTask);
  }

  /** The orchestrator forgets what ended long ago. */
  private void learnTask(StoredInvocation record) {
    if (record instanceof Invocation readable) {
      tasks.put(readable.id(), readable.task());
    }
  }

  private void learnNames(StoredInvocation record) {
    if (record instanceof Invocation readable) {
      given.put(readable.id(), GivenNames.in(readable.arguments(), decoder::decode));
    }
  }

  private Optional<TaskKey> task(InvocationId id) {
    return Optional.ofNullable(tasks.get(id));
  }

  private List<InvocationId> byCause(List<InvocationId> failed) {
    if (wanted.exception().isEmpty() && wanted.fingerprint().isEmpty()) {
      return failed;
    }
    Map<InvocationId, Outcome> outcomes =
        Needed.of(
            visit.stateBackend(
                store ->
                    Batches.ask(failed, ids -> store.outcomes().of(ids, FailureCause.MAX_STORED))),
            Component.STATE_BACKEND,
            visit.app().key());
    if (wanted.fingerprint().isPresent()) {
      visit.records(failed).values().forEach(this::learnNames);
    }
    return failed.stream()
        .filter(id -> isWanted(id, failureCause(outcomes.getOrDefault(id, Outcome.NONE))))
        .toList();
  }

  private boolean isWanted(InvocationId id, Optional<FailureCause> failureCause) {
    GivenNames names = given.getOrDefault(id, GivenNames.NONE);
    Optional<String> code =
        wanted.fingerprint().map(_ -> Fingerprint.of(task(id), failureCause, names).code());
    return wanted.fingerprint().equals(code)
        && (wanted.exception().isEmpty()
            || wanted.exception().equals(failureCause.map(FailureCause::exception)));
  }

  private Optional<FailureCause> failureCause(Outcome outcome) {
    return outcome.exception().map(decoder::decodeException).map(FailureCause::of);
  }
}
