package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parent and the first children of an invocation, joined in one go.
 *
 * @param parent who called it
 * @param children oldest registered first
 * @param childCount how many there are
 */
record Relatives(Optional<InvocationRow> parent, List<InvocationRow> children, Count childCount) {
  /** So many children can be put in order of registration; of more, the first by id are taken. */
  private static final int MAX_SORTED = 9_999;

  /** Whom it called. One call. */
  static Children childrenOf(Visit visit, InvocationId id) {
    return visit
        .stateBackend(state -> state.records().childrenOf(List.of(id), MAX_SORTED))
        .available()
        .map((Map<InvocationId, Children> found) -> found.get(id))
        .orElse(new Children(List.of(), new Count.Exact(0)));
  }

  static Relatives read(Visit visit, Traces traces, Children children) {
    List<InvocationId> parent = traces.parent().stream().toList();
    Map<InvocationId, InvocationState> states = states(visit, children.ids(), parent);
    List<InvocationId> shown =
        PartReading.oldest(children.ids(), states).stream()
            .limit(ShowInvocationUseCase.MAX_CHILDREN)
            .toList();
    List<InvocationRow> rows = rows(visit, states, shown, parent);
    return new Relatives(
        rows.stream().skip(shown.size()).findFirst(),
        rows.subList(0, shown.size()),
        children.total());
  }

  private static List<InvocationRow> rows(
      Visit visit,
      Map<InvocationId, InvocationState> states,
      List<InvocationId> shown,
      List<InvocationId> parent) {
    return new InvocationRows(visit)
        .join(
            Stream.concat(shown.stream(), parent.stream())
                .map(each -> new Candidate(each, Optional.ofNullable(states.get(each))))
                .toList());
  }

  private static Map<InvocationId, InvocationState> states(
      Visit visit, List<InvocationId> children, List<InvocationId> parent) {
    List<InvocationId> ids = Stream.concat(children.stream(), parent.stream()).toList();
    return ids.isEmpty()
        ? Map.of()
        : visit.orchestrator(store -> store.statuses().of(ids)).available().orElse(Map.of());
  }
}
