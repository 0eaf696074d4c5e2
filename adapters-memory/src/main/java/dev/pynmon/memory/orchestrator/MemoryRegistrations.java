package dev.pynmon.memory.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order of registration in memory. */
public record MemoryRegistrations(Guarded guard, InvocationTable table) implements Registrations {
  @Override
  public Page<InvocationState> page(Collection<TaskKey> tasks, PageRequest request) {
    return guard.read(
        () ->
            Listing.each(
                    MemoryStatuses.CURSORS,
                    StatusSearch.of(table, tasks),
                    number -> table.at(number).state())
                .page(request));
  }

  @Override
  public Map<TaskKey, List<InvocationState>> newest(Collection<TaskKey> tasks, int each) {
    return guard.read(
        () -> {
          Map<TaskKey, List<InvocationState>> newest = new LinkedHashMap<>();
          tasks.forEach(task -> newest.put(task, newest(task, each)));
          newest.values().removeIf(List::isEmpty);
          return Collections.unmodifiableMap(newest);
        });
  }

  private List<InvocationState> newest(TaskKey task, int each) {
    return table.of(task).descendingSet().stream()
        .limit(each)
        .map(number -> table.at(number).state())
        .toList();
  }
}
