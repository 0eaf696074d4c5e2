package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.RunnerSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runners of an application. */
public final class ListRunnersService implements ListRunnersUseCase {
  private final AppDirectory apps;
  private final Clock clock;

  public ListRunnersService(AppDirectory apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  @Override
  public RunnerList list(AppKey app, PageRequest page) {
    Visit visit = apps.visit(app);
    Instant now = clock.instant();
    ActiveRule rule = new Settings(visit.app()).activeRule();
    ActiveRunners runners = ActiveRunners.of(visit, now);
    Sightings sightings = new Sightings(visit, now);
    RunnerSettings settings = new RunnerSettings(visit.app());
    ComponentState<RunnerList.Active> active =
        runners.first(RunnerList.MAX_ACTIVE + 1).ask(found -> active(visit, found, sightings));
    ComponentState<Page<RunnerSighting>> all =
        visit
            .orchestrator(store -> store.heartbeats().newest(page))
            .ask(found -> found.withItems(sightings.of(found.items())));
    return new RunnerList(
        visit.summary(),
        now,
        rule.consideredDeadAfter(),
        runners.counts(),
        active,
        all,
        settings.runnerClass(),
        settings.settings(),
        visit.missingBeside(Component.ORCHESTRATOR));
  }

  private static RunnerList.Active active(Visit visit, List<Heartbeat> found, Sightings sightings) {
    List<Heartbeat> listed = found.stream().limit(RunnerList.MAX_ACTIVE).toList();
    return new RunnerList.Active(
        sightings.groups(listed),
        listed.size(),
        (int) listed.stream().filter(Heartbeat::atomicServiceEligible).count(),
        served(visit, listed),
        found.size() == listed.size());
  }

  /** An attempt that was refused was no run. */
  private static Set<RunnerId> served(Visit visit, List<Heartbeat> listed) {
    Stream<RunnerId> recorded =
        visit
            .orchestrator(
                store ->
                    store
                        .atomicRuns()
                        .available()
                        .map(runs -> runs.newest(PageRequest.first(PageRequest.MAX_LIMIT)).items())
                        .orElse(List.of()))
            .available()
            .orElse(List.of())
            .stream()
            .filter(run -> !run.status().equals(AtomicRun.BLOCKED))
            .map(AtomicRun::runner);
    Stream<RunnerId> kept =
        listed.stream().filter(sign -> sign.lastServiceStart().isPresent()).map(Heartbeat::runner);
    return Stream.concat(recorded, kept).collect(Collectors.toSet());
  }
}
