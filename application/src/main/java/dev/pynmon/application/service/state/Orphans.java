package dev.pynmon.application.service.state;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Records that the orchestrator knows nothing of: purged there, or never registered.
 *
 * @param page a part of them
 * @param lookedAt how many records were looked at for it
 */
record Orphans(Answer<Page<InvocationRow>> page, long lookedAt) {
  /** A store without a list of its records finds them among all that happened, which is dearer. */
  private static final int LOOKED_AT = 5_000;

  static Orphans find(
      Visit visit,
      Function<List<InvocationId>, Answer<List<InvocationId>>> asked,
      PageRequest request) {
    Answer<Walked<InvocationId>> walked =
        Answer.flat(
            visit.stateBackend(
                store ->
                    new FilteredWalk<>(
                            store.records()::page,
                            ids -> Answer.flat(unknown(visit, ids).map(asked)),
                            Effort.of(LOOKED_AT))
                        .walk(request)));
    return new Orphans(
        walked.map(found -> page(visit, found)),
        walked.available().map(Walked::lookedAt).orElse(0L));
  }

  private static Answer<List<InvocationId>> unknown(Visit visit, List<InvocationId> ids) {
    return visit
        .orchestrator(store -> ids.isEmpty() ? Map.of() : store.statuses().of(ids))
        .map(known -> ids.stream().filter(id -> !known.containsKey(id)).toList());
  }

  private static Page<InvocationRow> page(Visit visit, Walked<InvocationId> found) {
    return new Page<>(
        new InvocationRows(visit).ofUnknown(found.items()),
        found.next(),
        found.previous(),
        found.searchedBackTo(id -> registered(visit, id)));
  }

  private static Instant registered(Visit visit, InvocationId id) {
    return visit
        .stateBackend(store -> store.histories().of(List.of(id), 1))
        .available()
        .map((Map<InvocationId, History> found) -> found.getOrDefault(id, History.EMPTY))
        .flatMap(History::last)
        .map(HistoryEntry::at)
        .orElse(Instant.EPOCH);
  }
}
