package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the invocations that belong to one thing part by part: the state backend has them by id.
 *
 * @param visit the application
 */
public record PartReading(Visit visit) {
  /** Which of some are wanted, in their order; missing where that cannot be told. */
  @FunctionalInterface
  public interface Wanted
      extends BiFunction<
          List<InvocationId>, Map<InvocationId, InvocationState>, Answer<List<InvocationId>>> {}

  /**
   * A part of them.
   *
   * @param list gives their ids
   * @param after where the part before ended
   * @param wanted which of them are wanted
   */
  public InvocationPart of(
      BiFunction<StateBackendStore, PageRequest, Page<InvocationId>> list,
      Optional<Cursor> after,
      Wanted wanted) {
    PageRequest request = PageRequest.next(InvocationPart.SIZE, after);
    Answer<Page<InvocationId>> ids = visit.stateBackend(store -> list.apply(store, request));
    List<InvocationId> listed = ids.available().map(Page::items).orElse(List.of());
    Map<InvocationId, InvocationState> states = states(listed);
    Answer<List<InvocationId>> asked = wanted.apply(oldest(listed, states), states);
    Supplier<ListExtras> extras = new ExtrasReading(visit).begin(known(asked, states));
    InvocationRows rows = new InvocationRows(visit);
    Answer<Page<InvocationRow>> part =
        Answer.flat(ids.map(page -> asked.map(found -> page.withItems(rows.of(found, states)))));
    return new InvocationPart(
        visit.asOf(), part, extras.get(), visit.missingBeside(Component.STATE_BACKEND));
  }

  private Map<InvocationId, InvocationState> states(List<InvocationId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : visit.orchestrator(store -> store.statuses().of(ids)).available().orElse(Map.of());
  }

  private static List<InvocationState> known(
      Answer<List<InvocationId>> asked, Map<InvocationId, InvocationState> states) {
    return asked.available().orElse(List.of()).stream()
        .flatMap(id -> Optional.ofNullable(states.get(id)).stream())
        .toList();
  }

  /** All of these, oldest registered first; what the orchestrator does not know comes last. */
  public static List<InvocationId> oldest(
      List<InvocationId> ids, Map<InvocationId, InvocationState> newestFirst) {
    Set<InvocationId> wanted = Set.copyOf(ids);
    List<InvocationId> known = newestFirst.keySet().stream().filter(wanted::contains).toList();
    Stream<InvocationId> unknown = ids.stream().filter(id -> !newestFirst.containsKey(id));
    return Stream.concat(known.reversed().stream(), unknown).toList();
  }
}
