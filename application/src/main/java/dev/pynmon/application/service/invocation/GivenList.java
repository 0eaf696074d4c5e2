package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A list of invocations that are given by their ids. */
final class GivenList {
  private final Visit visit;
  private final InvocationMatcher matcher;

  GivenList(Visit visit, InvocationMatcher matcher) {
    this.visit = visit;
    this.matcher = matcher;
  }

  Listed list(Set<InvocationId> given, PageRequest request) {
    List<InvocationId> ids = given.stream().sorted().limit(Statuses.MAX_IDS).toList();
    SliceCursor place = SliceCursor.of(request);
    Answer<List<Candidate>> matching =
        Answer.flat(candidates(visit, ids, this::recorded).map(matcher::matching));
    return new Listed(
        matching.map(found -> slice(found, place, request.limit())),
        matching.map(found -> new Count.Exact(found.size())),
        ids.size());
  }

  /**
   * These invocations, newest registered first, then those of them that only others know.
   *
   * @param others which of the ids the orchestrator does not know belong to the list nevertheless
   */
  static Answer<List<Candidate>> candidates(
      Visit visit, List<InvocationId> ids, UnaryOperator<List<InvocationId>> others) {
    Answer<Map<InvocationId, InvocationState>> states =
        visit.orchestrator(store -> ids.isEmpty() ? Map.of() : store.statuses().of(ids));
    return states.map(
        known -> {
          List<InvocationId> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
          return Stream.concat(
                  known.values().stream().map(Candidate::of),
                  others.apply(unknown).stream().map(Candidate::unknown))
              .toList();
        });
  }

  /** A page of items that are all at hand. */
  static Page<Candidate> slice(List<Candidate> items, SliceCursor place, int limit) {
    int from = Math.min(place.offset(), items.size());
    int to = Math.min(from + limit, items.size());
    Optional<Cursor> next =
        to < items.size() ? Optional.of(place.at(to).cursor()) : Optional.empty();
    Optional<Cursor> previous =
        from > 0 ? Optional.of(place.at(Math.max(0, from - limit)).cursor()) : Optional.empty();
    return Page.of(items.subList(from, to), next, previous);
  }

  /** Of the ids that the orchestrator does not know, those that the state backend does. */
  private List<InvocationId> recorded(List<InvocationId> unknown) {
    List<InvocationId> asked = unknown.stream().limit(PageRequest.MAX_LIMIT).toList();
    Set<InvocationId> known =
        asked.isEmpty()
            ? Set.of()
            : visit
                .stateBackend(state -> state.records().known(asked))
                .available()
                .orElse(Set.of());
    return only(asked, known);
  }

  private static List<InvocationId> only(List<InvocationId> ids, Collection<InvocationId> known) {
    return ids.stream().filter(known::contains).toList();
  }
}
