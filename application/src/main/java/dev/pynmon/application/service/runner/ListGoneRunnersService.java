package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.search.Search;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runners that are gone. */
public final class ListGoneRunnersService implements ListGoneRunnersUseCase {
  private final AppDirectory apps;

  public ListGoneRunnersService(AppDirectory apps) {
    this.apps = apps;
  }

  @Override
  public GoneRunners listGone(AppKey app, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      ActiveRule rule = new Settings(visit.app()).activeRule();
      Later<Answer<Page<InvocationState>>> owned = visit.begin(() -> OwnedWork.of(visit));
      GoneOnes gone = new GoneOnes(visit, rule, owned::get, new Looks());
      Answer<Page<RunnerSentence>> part =
          found(visit, some -> gone.among(asked(visit, search, some)), page)
              .map(
                  found ->
                      found.withItems(
                          diedFirst(
                              new GoneWork(visit, owned.get()).of(gone.sighted(found.items())))));
      return new GoneRunners(
          visit.summary(),
          visit.asOf(),
          rule.consideredDeadAfter(),
          part,
          visit.missingBeside(Component.ORCHESTRATOR));
    }
  }

  /** Of one that held nothing there is little to say, of one that was stopped little to mend. */
  private static List<RunnerSentence> diedFirst(List<RunnerSentence> part) {
    return part.stream()
        .sorted(
            Comparator.comparing(RunnerSentence::ending).thenComparing(one -> one.heldAtEnd() == 0))
        .toList();
  }

  /** Before it is told who is gone, which costs more. */
  private static List<Heartbeat> asked(
      Visit visit, Optional<Search> search, List<Heartbeat> signs) {
    return search
        .map(
            asked ->
                ListRunnersService.asked(new Sightings(visit, visit.asOf())).holding(asked, signs))
        .orElse(signs);
  }

  private static Answer<Page<Heartbeat>> found(
      Visit visit, UnaryOperator<List<Heartbeat>> gone, PageRequest page) {
    return visit
        .orchestrator(
            store ->
                new FilteredWalk<>(
                        store.heartbeats()::newest,
                        signs -> new Answer.Available<>(gone.apply(signs)))
                    .walk(page)
                    .available()
                    .orElseThrow())
        .map(ListGoneRunnersService::page);
  }

  private static Page<Heartbeat> page(Walked<Heartbeat> walked) {
    return new Page<>(
        walked.items(),
        walked.next(),
        walked.previous(),
        walked.searchedBackTo(Heartbeat::created));
  }
}
