package dev.pynmon.memory.trigger;

import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The triggers in memory. */
public record MemoryTriggerDefinitions(Guarded guard, DefinitionTable table)
    implements TriggerDefinitions {
  private static final KeyText<String> CURSORS = KeyText.ofNames("triggers", Function.identity());

  @Override
  public Map<String, StoredTrigger> of(Collection<String> ids) {
    return guard.read(() -> Found.of(ids, table::trigger));
  }

  @Override
  public Snapshot<Page<StoredTrigger>> all(PageRequest request) {
    return guard.read(
        () ->
            new Snapshot.Taken<>(
                Listing.of(
                        CURSORS,
                        table.triggers().navigableKeySet(),
                        id -> table.trigger(id).orElseThrow())
                    .page(request),
                guard.now(),
                true));
  }

  @Override
  public Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks) {
    return guard.read(
        () ->
            Found.of(
                tasks,
                task ->
                    some(
                        table.calling(task).stream()
                            .flatMap(id -> table.trigger(id).stream())
                            .toList())));
  }

  @Override
  public Map<String, List<String>> upon(Collection<String> conditions) {
    return guard.read(() -> Found.of(conditions, condition -> some(table.upon(condition))));
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return Optional.of(list).filter(any -> !any.isEmpty());
  }
}
