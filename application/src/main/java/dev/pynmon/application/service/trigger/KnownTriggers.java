package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * The triggers of an application, to choose from.
 *
 * @param triggers the first 1,000, by id
 * @param areAll false where there may be others
 */
record KnownTriggers(List<StoredTrigger> triggers, boolean areAll) {
  private static final int NAMED = 10;

  /** One call. */
  static KnownTriggers read(Visit visit) {
    Optional<Snapshot<Page<StoredTrigger>>> found =
        visit
            .trigger(store -> store.definitions().all(PageRequest.first(PageRequest.MAX_LIMIT)))
            .available();
    Page<StoredTrigger> page = found.flatMap(Snapshot::value).orElse(Page.empty());
    boolean isWhole = found.filter(Snapshot::isComplete).isPresent() && page.next().isEmpty();
    return new KnownTriggers(page.items(), isWhole);
  }

  SoughtTrigger sought(String text) {
    List<String> ids =
        triggers.stream()
            .map(StoredTrigger::id)
            .filter(id -> id.startsWith(text))
            .limit(NAMED)
            .toList();
    return switch (ids.size()) {
      case 0 -> new SoughtTrigger.Unknown(text, areAll);
      case 1 -> new SoughtTrigger.One(ids.getFirst());
      default -> new SoughtTrigger.Several(text, ids);
    };
  }

  /** What they call, by key. */
  List<TaskKey> tasks() {
    return triggers.stream()
        .flatMap(trigger -> trigger.readable().stream())
        .map(Trigger::task)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
