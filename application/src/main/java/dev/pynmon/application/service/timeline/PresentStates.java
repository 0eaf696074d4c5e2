package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the orchestrator says of the present. A status that is newer than every change that was
 * found is as good as the change that began it: histories are written later, and can be lost. For
 * one thread.
 */
final class PresentStates {
  private final Visit visit;
  private final Instant end;
  private final Changes changes;
  private final Map<InvocationId, InvocationState> states = new HashMap<>();

  /**
   * Nothing is known yet.
   *
   * @param end what began later does not concern the window
   * @param changes takes what is learnt
   */
  PresentStates(Visit visit, Instant end, Changes changes) {
    this.visit = visit;
    this.end = end;
    this.changes = changes;
  }

  /** The present state, if it was asked for and is known. */
  Optional<InvocationState> state(InvocationId id) {
    return Optional.ofNullable(states.get(id));
  }

  /**
   * Learns what is in a lasting status now, newest registered first. Cost: a call for each 1,000.
   *
   * @param bound no more are read than this, rounded up to whole pages
   * @return true when these are all
   */
  boolean addLasting(Optional<TaskKey> task, int bound) {
    StatusFilter filter = new StatusFilter(Lasting.STATUSES, task, Optional.empty());
    Answer<Boolean> all = visit.orchestrator(s -> addPages(s.statuses(), filter, bound));
    return all.available().orElse(false);
  }

  private boolean addPages(Statuses statuses, StatusFilter filter, int bound) {
    Page<InvocationState> page =
        statuses.page(filter, PageRequest.first(Math.min(bound, PageRequest.MAX_LIMIT)));
    page.items().forEach(this::learn);
    int seen = page.items().size();
    while (seen < bound && page.next().isPresent() && !page.items().isEmpty()) {
      page =
          statuses.page(
              filter, new PageRequest.After(PageRequest.MAX_LIMIT, page.next().orElseThrow()));
      page.items().forEach(this::learn);
      seen += page.items().size();
    }
    return page.next().isEmpty() && page.searchedBackTo().isEmpty();
  }

  /** Learns the states of these. Cost: a call for each 10,000 that are not known yet. */
  Answer<Map<InvocationId, InvocationState>> ask(Collection<InvocationId> ids) {
    List<InvocationId> asked = ids.stream().filter(id -> !states.containsKey(id)).toList();
    if (asked.isEmpty()) {
      return new Answer.Available<>(Map.of());
    }
    Answer<Map<InvocationId, InvocationState>> found =
        visit.orchestrator(s -> Batches.ask(asked, Statuses.MAX_IDS, s.statuses()::of));
    found.available().ifPresent(map -> map.values().forEach(this::learn));
    return found;
  }

  private void learn(InvocationState state) {
    states.put(state.id(), state);
    Optional<HistoryEntry> last = changes.last(state.id());
    if (!state.status().at().isAfter(end) && isNews(state, last)) {
      changes.add(HistoryEntry.untold(state.id(), state.status(), last));
    }
  }

  private static boolean isNews(InvocationState state, Optional<HistoryEntry> last) {
    return last.map(entry -> entry.isOlderThan(state.status()))
        .orElseGet(() -> state.status().status().lasts());
  }
}
