package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView.Turns;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Facet;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.Sightings;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The atomic service of an application, looked at without claiming anything. */
public final class ShowAtomicServiceService implements ShowAtomicServiceUseCase {
  private static final int MAX_MARKED = 20;

  private final AppDirectory apps;
  private final MarkedRuns marks;

  public ShowAtomicServiceService(AppDirectory apps, MarkedRuns marks) {
    this.apps = apps;
    this.marks = marks;
  }

  @Override
  public ServiceScheduleView schedule(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      Instant now = visit.asOf();
      ServiceSettings settings = new ServiceSettings(visit.app());
      TurnsReader reader =
          new TurnsReader(settings.rules(), new Settings(visit.app()).activeRule(), now);
      ServiceGeneration generation = generation(visit);
      Later<Answer<Turns>> turns = visit.begin(() -> reader.read(visit));
      Answer<Optional<ServiceTrouble>> trouble = ServiceWatch.of(visit, marks);
      return new ServiceScheduleView(
          visit.summary(),
          now,
          generation,
          settings.rules(),
          turns.get(),
          trouble,
          settings.service(generation));
    }
  }

  @Override
  public ServiceRunsView runs(ServiceRunsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Instant now = visit.asOf();
      ServiceGeneration generation = generation(visit);
      Later<Answer<Optional<ServiceTrouble>>> trouble = trouble(visit);
      Answer<ServiceRunsView.Part> part = part(visit, query);
      return new ServiceRunsView(
          visit.summary(),
          now,
          generation,
          part,
          presence(visit, part.available(), now),
          trouble.get(),
          new ServiceSettings(visit.app()).service(generation));
    }
  }

  private Later<Answer<Optional<ServiceTrouble>>> trouble(Visit visit) {
    return visit.begin(() -> ServiceWatch.of(visit, marks));
  }

  private static Answer<ServiceRunsView.Part> part(Visit visit, ServiceRunsQuery query) {
    Later<Answer<List<AtomicRun>>> asked =
        visit.begin(() -> visit.orchestrator(ShowAtomicServiceService::marked));
    Answer<RecordedRuns> recorded =
        visit.orchestrator(store -> RecordedRuns.read(store, ServiceRunsView.MAX_READ));
    Answer<List<AtomicRun>> marked = asked.get();
    return Answer.flat(
        recorded.map(runs -> marked.map(those -> new RunsPart(query).of(runs, those))));
  }

  @Override
  public ShowServiceRunResult run(AppKey app, String id) {
    try (Visit visit = apps.visit(app)) {
      Instant now = visit.asOf();
      Answer<Optional<Held>> held = held(visit, id);
      return held.available()
          .flatMap(there -> there)
          .<ShowServiceRunResult>map(there -> found(visit, now, there))
          .orElseGet(() -> new UnrecordedRun(visit, now, held.absence()).of(id));
    }
  }

  private ShowServiceRunResult.Found found(Visit visit, Instant now, Held held) {
    Later<RunnerSighting> runner =
        visit.begin(() -> new Sightings(visit, now).of(held.run().runner()));
    Later<Answer<Optional<ServiceTrouble>>> trouble = trouble(visit);
    Answer<ServiceRunTriggers> triggers = new RunTriggers(visit, now).of(held.run());
    return new ShowServiceRunResult.Found(
        now,
        held.run(),
        held.marked(),
        runner.get(),
        trouble.get().available().flatMap(found -> found),
        triggers);
  }

  private static Answer<Optional<Held>> held(Visit visit, String id) {
    return Answer.flat(
        visit.orchestrator(store -> Facet.ask(store.atomicRuns(), runs -> held(runs, id))));
  }

  /** On Redis a mark may be all that is left of a run. */
  private static Optional<Held> held(AtomicRuns runs, String id) {
    Optional<AtomicRun> marked =
        runs.running(MAX_MARKED).stream().filter(run -> run.id().equals(id)).findFirst();
    return runs.byId(id).or(() -> marked).map(run -> new Held(run, marked.isPresent()));
  }

  private static List<AtomicRun> marked(OrchestratorStore store) {
    return store.atomicRuns().available().map(runs -> runs.running(MAX_MARKED)).orElse(List.of());
  }

  private static ServiceGeneration generation(Visit visit) {
    return visit
        .orchestrator(RecordedRuns::generation)
        .available()
        .orElse(ServiceGeneration.RECORDS);
  }

  private static Map<RunnerId, RunnerPresence> presence(
      Visit visit, Optional<ServiceRunsView.Part> part, Instant now) {
    List<RunnerId> runners =
        part.stream()
            .flatMap(found -> found.runs().stream())
            .map(AtomicRun::runner)
            .distinct()
            .toList();
    return new Sightings(visit, now).presence(runners);
  }

  private record Held(AtomicRun run, boolean marked) {}
}
