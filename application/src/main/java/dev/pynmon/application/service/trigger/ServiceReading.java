package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.orchestrator.ServiceWatch;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.firing.Service;
import dev.pynmon.domain.trigger.firing.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is known of the atomic service.
 *
 * @param visit the application
 * @param marks are told what is marked as going on
 */
record ServiceReading(Visit visit, MarkedRuns marks) {
  /** Whose turn it is. Three calls at most, two at the same time. */
  Service now() {
    return service(turn(), Optional.empty());
  }

  /** What it did lately, too. Two calls more, at the same time. */
  Service withPast() {
    Later<Optional<Service.Past>> past = visit.begin(this::past);
    Turn turn = turn();
    return service(turn, past.get());
  }

  private Service service(Turn turn, Optional<Service.Past> past) {
    return new Service(turn, new ServiceSettings(visit.app()).rules().interval(), past);
  }

  private Turn turn() {
    Later<Answer<Optional<StuckService>>> stuck =
        visit.begin(() -> ServiceWatch.stuck(visit, marks));
    Answer<Turn> turn =
        visit.orchestrator(
            store ->
                Turn.of(
                    generation(store),
                    eligible(active(store, rule().activeSince(visit.asOf()))),
                    new ServiceSettings(visit.app()).rules(),
                    visit.asOf()));
    return switch (stuck.get()) {
      case Answer.Available<Optional<StuckService>> there ->
          there.value().<Turn>map(Turn.Stuck::new).orElseGet(() -> told(turn));
      case Answer.Missing<Optional<StuckService>> missing ->
          new Turn.Untold(Optional.of(missing.why()));
    };
  }

  private static Turn told(Answer<Turn> turn) {
    return switch (turn) {
      case Answer.Available<Turn> there -> there.value();
      case Answer.Missing<Turn> missing -> new Turn.Untold(Optional.of(missing.why()));
    };
  }

  private ActiveRule rule() {
    return new Settings(visit.app()).activeRule();
  }

  private static ServiceGeneration generation(OrchestratorStore store) {
    return store.atomicRuns().available().isPresent()
        ? ServiceGeneration.RECORDS
        : ServiceGeneration.LAST_RUN;
  }

  private static List<Heartbeat> active(OrchestratorStore store, Instant since) {
    return store.heartbeats().active(since, PageRequest.MAX_LIMIT);
  }

  private static List<Heartbeat> eligible(List<Heartbeat> runners) {
    return runners.stream().filter(Heartbeat::atomicServiceEligible).toList();
  }

  private Optional<Service.Past> past() {
    ServiceSettings settings = new ServiceSettings(visit.app());
    Instant kept = visit.asOf().minus(settings.recordsKept());
    Instant alive = kept.minus(rule().consideredDeadAfter());
    Later<Answer<List<Heartbeat>>> runners =
        visit.begin(() -> visit.orchestrator(store -> active(store, alive)));
    Optional<Page<AtomicRun>> runs =
        visit
            .orchestrator(store -> store.atomicRuns().available().map(ServiceReading::newest))
            .available()
            .flatMap(found -> found);
    Optional<List<Heartbeat>> seen = runners.get().available();
    return runs.map(
        page ->
            new Service.Past(
                page.items(),
                recordedSince(page, kept, settings.mostRecords()),
                seen.filter(all -> all.size() < PageRequest.MAX_LIMIT)
                    .map(ServiceReading::eligible),
                settings.rules(),
                rule().consideredDeadAfter()));
  }

  private static Page<AtomicRun> newest(AtomicRuns runs) {
    return runs.newest(PageRequest.first(PageRequest.MAX_LIMIT));
  }

  /** What is older than that may have been removed, and so what is more than so many. */
  private static Instant recordedSince(Page<AtomicRun> page, Instant kept, long most) {
    boolean isAll = page.next().isEmpty() && page.items().size() < most;
    return isAll
        ? kept
        : page.items().reversed().stream()
            .findFirst()
            .map(AtomicRun::start)
            .filter(oldest -> oldest.isAfter(kept))
            .orElse(kept);
  }
}
