package dev.pynmon.application.service.attention;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.LostArgumentsRule;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments that lie apart of the newest {@value #MOST} that are to run or run. Two calls, and two
 * more where any lies apart.
 *
 * @param visit the application
 */
record ArgumentsReading(Visit visit) {
  private static final int MOST = 200;

  private static final StatusFilter ON_THEIR_WAY =
      StatusFilter.in(
          Arrays.stream(KnownStatus.values())
              .filter(status -> status.isAvailable() || status.requiresOwner())
              .toArray(InvocationStatus[]::new));

  Optional<Finding> check() {
    Optional<Page<InvocationState>> page =
        visit
            .orchestrator(store -> store.statuses().page(ON_THEIR_WAY, PageRequest.first(MOST)))
            .available();
    return page.flatMap(
        found ->
            lost(found.items())
                .map(
                    lost ->
                        LostArgumentsRule.check(
                            lost, found.items().size(), found.next().isEmpty())));
  }

  /** Those that are gone meanwhile took their arguments with them. */
  private Optional<List<InvocationState>> lost(List<InvocationState> states) {
    List<InvocationId> ids = states.stream().map(InvocationState::id).toList();
    return visit
        .recordsOrWhyNot(ids)
        .available()
        .flatMap(records -> lost(states, records))
        .map(lost -> lost.isEmpty() ? lost : still(lost));
  }

  private Optional<List<InvocationState>> lost(
      List<InvocationState> states, Map<InvocationId, StoredInvocation> records) {
    List<DataReference> wanted =
        records.values().stream()
            .flatMap(record -> references(record).stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    return kept(wanted)
        .map(
            kept ->
                states.stream().filter(state -> lacks(records, state.id(), wanted, kept)).toList());
  }

  private Optional<Set<DataReference>> kept(List<DataReference> wanted) {
    Answer<Set<DataReference>> kept =
        wanted.isEmpty()
            ? new Answer.Available<>(Set.of())
            : visit.clientData(store -> store.clientData().of(wanted, 1).keySet());
    return kept.available();
  }

  private static boolean lacks(
      Map<InvocationId, StoredInvocation> records,
      InvocationId id,
      List<DataReference> wanted,
      Set<DataReference> kept) {
    return Optional.ofNullable(records.get(id)).map(ArgumentsReading::references).stream()
        .flatMap(List::stream)
        .anyMatch(one -> wanted.contains(one) && !kept.contains(one));
  }

  private static List<DataReference> references(StoredInvocation record) {
    return record instanceof Invocation known ? known.arguments().references() : List.of();
  }

  private List<InvocationState> still(List<InvocationState> lost) {
    List<InvocationId> ids = lost.stream().map(InvocationState::id).toList();
    Map<InvocationId, InvocationState> now =
        visit.orchestrator(store -> store.statuses().of(ids)).available().orElse(Map.of());
    return lost.stream()
        .filter(
            state ->
                Optional.ofNullable(now.get(state.id()))
                    .filter(present -> !present.status().status().isFinal())
                    .isPresent())
        .toList();
  }
}
