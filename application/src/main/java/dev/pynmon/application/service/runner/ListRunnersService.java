package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.Finished;
import dev.pynmon.application.port.in.runner.Holders;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.RunnerSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.AskedList;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runners of an application. */
public final class ListRunnersService implements ListRunnersUseCase {
  private final AppDirectory apps;

  public ListRunnersService(AppDirectory apps) {
    this.apps = apps;
  }

  @Override
  public RunnerList list(AppKey app, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      Instant now = visit.asOf();
      ActiveRule rule = new Settings(visit.app()).activeRule();
      Later<ActiveRunners> asked = visit.begin(() -> ActiveRunners.withWork(visit, now));
      Sightings sightings = new Sightings(visit, now, () -> doneOnes(asked.get()));
      Later<Answer<Finished>> finished = visit.begin(() -> FinishedReading.of(visit));
      Later<Answer<Holders>> holding =
          visit.begin(() -> new HoldersReading(visit, rule, now).of(asked.get().owned()));
      Later<Answer<Page<RunnerSighting>>> all =
          visit.begin(
              () ->
                  newest(visit, search, page, sightings)
                      .map(found -> told(visit, found, asked.get().owned())));
      Later<Set<RunnerId>> recorded = visit.begin(() -> recorded(visit));
      ActiveRunners runners = asked.get();
      Answer<RunnerCounts> counts = runners.counts();
      RunnerSettings settings = new RunnerSettings(visit.app());
      Answer<RunnerList.Active> active =
          runners.first(RunnerList.MAX_ACTIVE + 1).map(found -> active(found, recorded, sightings));
      return new RunnerList(
          visit.summary(),
          now,
          rule.consideredDeadAfter(),
          counts,
          active,
          holding.get(),
          finished.get(),
          all.get(),
          settings.runnerClass(),
          settings.settings(),
          visit.missingBeside(Component.ORCHESTRATOR));
    }
  }

  private static Set<RunnerId> doneOnes(ActiveRunners runners) {
    return runners.apart().available().orElse(ActiveRunners.Apart.NONE).doneOnes();
  }

  private static Page<RunnerSighting> told(
      Visit visit, Page<RunnerSighting> found, Answer<Page<InvocationState>> owned) {
    return found.withItems(new EndedWorkers(visit, new Looks()).told(found.items(), owned));
  }

  private static Answer<Page<RunnerSighting>> newest(
      Visit visit, Optional<Search> search, PageRequest page, Sightings sightings) {
    return visit
        .orchestrator(store -> asked(sightings).page(search, store.heartbeats()::newest, page))
        .map(found -> found.withItems(sightings.of(found.items())));
  }

  /** All that left a heartbeat, as a list that can be asked. */
  static AskedList<Heartbeat> asked(Sightings sightings) {
    return new AskedList<>(new RunnerFacts(sightings)::of, each -> Optional.of(each.created()));
  }

  private static RunnerList.Active active(
      List<Heartbeat> found, Later<Set<RunnerId>> recorded, Sightings sightings) {
    List<Heartbeat> listed = found.stream().limit(RunnerList.MAX_ACTIVE).toList();
    return new RunnerList.Active(
        sightings.groups(listed),
        listed.size(),
        (int) listed.stream().filter(Heartbeat::atomicServiceEligible).count(),
        served(recorded.get(), listed),
        found.size() == listed.size());
  }

  private static Set<RunnerId> served(Set<RunnerId> recorded, List<Heartbeat> listed) {
    Stream<RunnerId> kept =
        listed.stream().filter(sign -> sign.lastServiceStart().isPresent()).map(Heartbeat::runner);
    return Stream.concat(recorded.stream(), kept).collect(Collectors.toSet());
  }

  /** Who ran the atomic service lately: an attempt that was refused was no run. */
  private static Set<RunnerId> recorded(Visit visit) {
    return ServedRuns.newest(visit).stream()
        .filter(run -> !run.status().equals(AtomicRun.BLOCKED))
        .map(AtomicRun::runner)
        .collect(Collectors.toSet());
  }
}
