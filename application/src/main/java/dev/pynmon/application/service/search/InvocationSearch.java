package dev.pynmon.application.service.search;

import static dev.pynmon.application.port.in.search.SearchUseCase.MAX_MATCHES;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invocations by their id or its beginning. */
record InvocationSearch(Visit visit) {
  /** One that the orchestrator lost is found by its whole id only. */
  Answer<Matches<InvocationRow>> find(String text) {
    return whole(new InvocationId(text))
        .<Answer<Matches<InvocationRow>>>map(row -> new Answer.Available<>(Matches.just(row)))
        .orElseGet(() -> beginning(text));
  }

  private Optional<InvocationRow> whole(InvocationId id) {
    return states(List.of(id)).values().stream()
        .findFirst()
        .map(state -> new InvocationRows(visit).of(List.of(state)).getFirst())
        .or(() -> recorded(id));
  }

  private Optional<InvocationRow> recorded(InvocationId id) {
    return visit
        .stateBackend(store -> store.records().of(List.of(id)).containsKey(id))
        .available()
        .filter(known -> known)
        .map(_ -> new InvocationRows(visit).ofUnknown(List.of(id)).getFirst());
  }

  private Answer<Matches<InvocationRow>> beginning(String text) {
    return visit
        .orchestrator(store -> store.statuses().startingWith(text, MAX_MATCHES))
        .map(this::matches);
  }

  private Matches<InvocationRow> matches(IdsFound found) {
    List<InvocationState> states =
        found.ids().isEmpty() ? List.of() : List.copyOf(states(found.ids()).values());
    return new Matches<>(
        new InvocationRows(visit).of(states), false, found.isMore(), true, found.searchedBackTo());
  }

  private Map<InvocationId, InvocationState> states(List<InvocationId> ids) {
    Optional<Map<InvocationId, InvocationState>> known =
        visit.orchestrator(store -> store.statuses().of(ids)).available();
    return known.orElse(Map.of());
  }
}
