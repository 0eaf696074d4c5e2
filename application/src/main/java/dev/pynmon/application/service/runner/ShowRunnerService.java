package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One runner, put together from whatever knows of it. */
public final class ShowRunnerService implements ShowRunnerUseCase {
  private static final Set<Component> NEEDED =
      Set.of(Component.ORCHESTRATOR, Component.STATE_BACKEND);

  /** A runner registers itself a moment after it begins. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private final AppDirectory apps;

  public ShowRunnerService(AppDirectory apps) {
    this.apps = apps;
  }

  @Override
  public ShowRunnerResult show(AppKey app, RunnerId runner, Optional<Instant> until) {
    try (Visit visit = apps.visit(app)) {
      RunnerDetail detail = detail(visit, runner, until);
      if (isKnown(detail)) {
        return new ShowRunnerResult.Found(detail);
      }
      boolean silent = visit.missing().keySet().stream().anyMatch(NEEDED::contains);
      return silent
          ? new ShowRunnerResult.Unanswered(visit.missing())
          : new ShowRunnerResult.NotFound(
              detail.past().available().flatMap(RunnerPast::searchedBackTo));
    }
  }

  private RunnerDetail detail(Visit visit, RunnerId id, Optional<Instant> until) {
    Instant now = visit.asOf();
    Duration deadAfter = new Settings(visit.app()).activeRule().consideredDeadAfter();
    Sightings sightings = new Sightings(visit, now, new DoneOnes(visit));
    Later<RunnerSighting> asked = visit.begin(() -> sightings.of(id));
    Later<Answer<Page<InvocationState>>> owned = visit.begin(() -> OwnedWork.of(visit));
    Later<List<AtomicRun>> served = visit.begin(() -> ServedRuns.newest(visit));
    Optional<Page<Heartbeat>> signs = newest(visit);
    List<RunnerSighting> workers = workers(signs, sightings, id);
    RunnerSighting runner = asked.get();
    boolean isAll = signs.filter(page -> page.next().isPresent()).isEmpty();
    RunnerWork work = new RunnerWork(visit, RunnerFamily.of(visit, id, workers, isAll));
    Later<Answer<Page<InvocationRow>>> running = visit.begin(() -> work.running(owned.get()));
    Instant from = until.orElseGet(() -> lastPossible(runner, workers, deadAfter, now));
    Answer<RunnerPast> past = work.past(from, began(runner, workers));
    return new RunnerDetail(
        visit.summary(),
        now,
        deadAfter,
        told(runner, running.get(), past),
        heard(visit, runner, workers),
        workers,
        running.get(),
        past,
        RunnerWork.serviceRuns(runner, served.get()),
        visit.missing());
  }

  private static Optional<Instant> heard(
      Visit visit, RunnerSighting runner, List<RunnerSighting> workers) {
    Map<RunnerId, RunnerContext> contexts = new HashMap<>();
    Map<RunnerId, Heartbeat> signs = new HashMap<>();
    Stream.concat(Stream.of(runner), workers.stream())
        .forEach(
            each -> {
              each.context().ifPresent(context -> contexts.put(each.id(), context));
              each.heartbeat().ifPresent(sign -> signs.put(each.id(), sign));
            });
    return Optional.ofNullable(
        new SilentRunners(visit, contexts)
            .signs(signs, Set.of(runner.id()), visit.asOf())
            .heard()
            .get(runner.id()));
  }

  /** Of one that counts as dead: what it had then may have begun long before its other work. */
  private static Optional<Instant> began(RunnerSighting runner, List<RunnerSighting> workers) {
    return Stream.concat(Stream.of(runner), workers.stream())
        .filter(_ -> runner.presence() == RunnerPresence.GONE)
        .flatMap(each -> each.heartbeat().stream())
        .map(sign -> sign.created().minus(MOMENT))
        .min(Instant::compareTo);
  }

  /** A worker of one invocation that counts as dead is done where its last change tells so. */
  private static RunnerSighting told(
      RunnerSighting runner, Answer<Page<InvocationRow>> running, Answer<RunnerPast> past) {
    boolean holdsNothing =
        running
            .available()
            .filter(page -> page.items().isEmpty() && page.next().isEmpty())
            .isPresent();
    boolean isOver =
        past.available().map(RunnerPast::works).orElse(List.of()).stream()
            .findFirst()
            .filter(work -> work.change().status().status().endsByItself())
            .isPresent();
    return EndedWorkers.isDoubtful(runner) && holdsNothing && isOver ? runner.isDone() : runner;
  }

  private static Optional<Page<Heartbeat>> newest(Visit visit) {
    return visit
        .orchestrator(
            store -> store.heartbeats().newest(PageRequest.first(RunnerDetail.HEARTBEATS)))
        .available();
  }

  private static List<RunnerSighting> workers(
      Optional<Page<Heartbeat>> signs, Sightings sightings, RunnerId id) {
    return signs.map(Page::items).map(sightings::of).orElse(List.of()).stream()
        .filter(
            other -> other.context().filter(found -> RunnerFamily.isBelow(found, id)).isPresent())
        .toList();
  }

  /**
   * Nobody changes anything after it is dead. One without a heartbeat may do so at any time; a host
   * whose clock is ahead dates its changes later than now.
   */
  private static Instant lastPossible(
      RunnerSighting runner, List<RunnerSighting> workers, Duration deadAfter, Instant now) {
    Instant ahead = now.plus(Duration.ofDays(1));
    if (runner.heartbeat().isEmpty()) {
      return ahead;
    }
    Instant last =
        Stream.concat(Stream.of(runner), workers.stream())
            .flatMap(each -> each.heartbeat().stream())
            .map(sign -> sign.last().plus(deadAfter))
            .max(Instant::compareTo)
            .orElse(ahead);
    return last.isBefore(now) ? last : ahead;
  }

  private static boolean isKnown(RunnerDetail detail) {
    return detail.runner().context().isPresent()
        || detail.runner().heartbeat().isPresent()
        || !detail.workers().isEmpty()
        || !detail.serviceRuns().isEmpty()
        || detail.running().available().filter(page -> !page.items().isEmpty()).isPresent()
        || detail.past().available().filter(past -> !past.works().isEmpty()).isPresent();
  }
}
