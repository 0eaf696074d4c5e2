package dev.pynmon.memory.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The present state of invocations in memory. */
public record MemoryStatuses(Guarded guard, InvocationTable table) implements Statuses {
  static final KeyText<Long> CURSORS = KeyText.ofNumbers("invocations");
  private static final KeyText<TaskKey> TASK_CURSORS = KeyText.ofNames("tasks", TaskKey::new);

  @Override
  public Page<InvocationState> page(StatusFilter filter, PageRequest request) {
    return guard.read(
        () ->
            Listing.each(
                    CURSORS, new StatusSearch(table, filter), number -> table.at(number).state())
                .page(request));
  }

  @Override
  public Map<InvocationId, InvocationState> of(Collection<InvocationId> ids) {
    return guard.read(
        () -> {
          List<Registered> found =
              ids.stream()
                  .flatMap(id -> table.find(id).stream())
                  .sorted(Comparator.comparingLong(Registered::number).reversed())
                  .toList();
          Map<InvocationId, InvocationState> states = new LinkedHashMap<>();
          found.forEach(one -> states.put(one.state().id(), one.state()));
          return Collections.unmodifiableMap(states);
        });
  }

  @Override
  public Count count(StatusFilter filter, long bound) {
    return guard.read(() -> new StatusSearch(table, filter).count(bound));
  }

  @Override
  public StatusTotals totals() {
    return guard.read(
        () -> {
          Map<InvocationStatus, Long> totals = new HashMap<>();
          table.statuses().forEach((status, numbers) -> totals.put(status, (long) numbers.size()));
          return new StatusTotals(totals);
        });
  }

  @Override
  public Snapshot<Page<TaskKey>> tasks(PageRequest request) {
    return guard.read(
        () ->
            new Snapshot.Taken<>(
                Listing.of(TASK_CURSORS, table.tasks().navigableKeySet(), Function.identity())
                    .page(request),
                guard.now(),
                true));
  }

  @Override
  public IdsFound startingWith(String beginning, int limit) {
    return guard.read(
        () ->
            IdsFound.of(
                table.ids().tailSet(new InvocationId(beginning), true).stream()
                    .takeWhile(id -> id.value().startsWith(beginning))
                    .limit(limit + 1L)
                    .toList(),
                limit,
                Optional.empty()));
  }
}
