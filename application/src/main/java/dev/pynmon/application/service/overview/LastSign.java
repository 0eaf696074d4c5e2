package dev.pynmon.application.service.overview;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an application last gave a sign of life: its newest change, and the newest heartbeat among
 * those of active runners and of the runners that came last. What is dated ahead of the clock
 * counts only where nothing else is.
 */
record LastSign(Visit visit, Instant now) {
  private static final int SOME = 20;
  private static final int ACTIVE = 100;

  /** Missing when neither component could be asked. */
  Answer<Optional<Instant>> find() {
    Answer<Optional<Instant>> changed =
        visit.stateBackend(
            store ->
                store
                    .histories()
                    .window(new TimeWindow(Instant.EPOCH, now), TimeOrder.NEWEST_FIRST, 1)
                    .entries()
                    .stream()
                    .map(HistoryEntry::at)
                    .findFirst());
    Answer<Optional<Instant>> alive = visit.orchestrator(this::alive);
    return alive.absence().isPresent()
        ? changed
        : alive.map(at -> newest(Stream.of(at, changed.available().flatMap(of -> of))));
  }

  private Optional<Instant> alive(OrchestratorStore store) {
    Heartbeats heartbeats = store.heartbeats();
    Instant since = new Settings(visit.app()).activeRule().activeSince(now);
    Stream<Instant> runners =
        Stream.concat(
                heartbeats.active(since, ACTIVE).stream(),
                heartbeats.newest(PageRequest.first(SOME)).items().stream())
            .map(Heartbeat::last);
    Stream<Instant> states =
        store.statuses().page(StatusFilter.ALL, PageRequest.first(SOME)).items().stream()
            .map(InvocationState::status)
            .map(status -> status.at());
    return newest(Stream.concat(runners, states).map(Optional::of));
  }

  private Optional<Instant> newest(Stream<Optional<Instant>> moments) {
    List<Instant> all = moments.flatMap(Optional::stream).sorted().toList();
    return all.reversed().stream()
        .filter(at -> !at.isAfter(now))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
