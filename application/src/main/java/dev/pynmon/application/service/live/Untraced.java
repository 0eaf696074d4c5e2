package dev.pynmon.application.service.live;

import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What changes without a trace in the histories. What cannot be read is as if it were not there.
 *
 * @param queues how much waits in which
 * @param runners how many are known and active
 * @param event the newest
 */
record Untraced(List<QueueSize> queues, Optional<RunnerCounts> runners, Optional<EventId> event) {
  static final Untraced NONE = new Untraced(List.of(), Optional.empty(), Optional.empty());

  private static final long BOUND = 1_000;

  static Untraced of(Visit visit) {
    Later<Optional<RunnerCounts>> runners = visit.begin(() -> runners(visit));
    Later<Optional<EventId>> event = visit.begin(() -> newest(visit));
    return new Untraced(
        visit.broker(store -> store.queues().sizes(BOUND)).available().orElse(List.of()),
        runners.get(),
        event.get());
  }

  private static Optional<RunnerCounts> runners(Visit visit) {
    Instant since = new Settings(visit.app()).activeRule().activeSince(visit.asOf());
    return visit.orchestrator(store -> store.heartbeats().counts(since, BOUND)).available();
  }

  private static Optional<EventId> newest(Visit visit) {
    return Answer.flat(visit.trigger(TriggerStore::eventLists))
        .map(lists -> lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, PageRequest.first(1)))
        .available()
        .flatMap(page -> page.items().stream().findFirst())
        .map(StoredEvent::id);
  }
}
