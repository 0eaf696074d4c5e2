package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** No trigger was ever defined. */
record NoDefinitions(Clock clock) implements TriggerDefinitions {
  @Override
  public Map<String, StoredTrigger> of(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public Snapshot<Page<StoredTrigger>> all(PageRequest page) {
    return new Snapshot.Taken<>(Page.empty(), clock.instant(), true);
  }

  @Override
  public Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks) {
    return Map.of();
  }

  @Override
  public Map<String, List<String>> upon(Collection<String> conditions) {
    return Map.of();
  }
}
