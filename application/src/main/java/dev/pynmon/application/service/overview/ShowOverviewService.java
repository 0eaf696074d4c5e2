package dev.pynmon.application.service.overview;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How an application is doing. Totals are scans: they come from the background with their age. */
public final class ShowOverviewService implements ShowOverviewUseCase {
  private static final int MAX_RUNNERS = 20;
  private static final int MAX_FAILURES = 5;
  private static final int MAX_RECENT = 10;

  private final AppDirectory apps;
  private final Totals totals;
  private final ShowTasksService tasks;
  private final CheckAttentionUseCase attention;
  private final QueueForecasts forecasts;

  /**
   * Looks at these applications.
   *
   * @param tasks knows how their tasks did
   * @param attention knows what of them needs attention
   * @param forecasts know how their queues go
   */
  public ShowOverviewService(
      AppDirectory apps,
      Totals totals,
      ShowTasksService tasks,
      CheckAttentionUseCase attention,
      QueueForecasts forecasts) {
    this.attention = attention;
    this.apps = apps;
    this.totals = totals;
    this.tasks = tasks;
    this.forecasts = forecasts;
  }

  @Override
  public Dashboard show(AppKey app, Period range) {
    try (Visit visit = apps.visit(app)) {
      Later<TaskReport> report = visit.begin(() -> tasks.report(visit, range));
      Later<Answer<EventTotals>> events = visit.begin(() -> events(visit));
      Later<Attention> checkup = visit.begin(() -> visit.elsewhere(() -> attention.check(app)));
      AppOverview overview = overview(visit, totals::of);
      return new Dashboard(
          overview,
          report.get(),
          events.get(),
          upToDate(visit, checkup.get()),
          apps.figures().lastSeen(app));
    }
  }

  /** What was found before a component fell silent is shown as far as it is true by now. */
  private Attention upToDate(Visit visit, Attention known) {
    Attention now = known.lacking(visit.missing());
    return now.equals(known)
        ? known
        : visit.elsewhere(() -> attention.checkAgain(visit.app().key())).lacking(visit.missing());
  }

  private static Answer<EventTotals> events(Visit visit) {
    Triggers triggers = new Triggers(visit);
    return triggers.orWhyNot(triggers.lists(EventLists::totals));
  }

  @Override
  public AppOverview showComplete(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      return overview(visit, this::counted);
    }
  }

  private Answer<Snapshot<StatusTotals>> counted(Visit visit) {
    return visit.orchestrator(
        store -> new Snapshot.Taken<>(store.statuses().totals(), visit.asOf(), true));
  }

  private AppOverview overview(
      Visit visit, Function<Visit, Answer<Snapshot<StatusTotals>>> totals) {
    Instant now = visit.asOf();
    Later<ActiveRunners> runners = visit.begin(() -> ActiveRunners.of(visit, now));
    Later<Answer<RunnerCounts>> counts = visit.begin(() -> runners.get().counts());
    Later<Answer<List<QueueReport>>> queues = visit.begin(() -> QueueReports.of(visit, runners));
    Later<Answer<Snapshot<Count>>> tasks = visit.begin(() -> tasks(visit));
    Later<Answer<List<InvocationRow>>> failed =
        visit.begin(() -> newest(visit, StatusFilter.in(KnownStatus.FAILED), MAX_FAILURES));
    Later<Answer<List<InvocationRow>>> recent =
        visit.begin(() -> newest(visit, StatusFilter.ALL, MAX_RECENT));
    return new AppOverview(
        visit.summary(),
        now,
        totals.apply(visit),
        forecasts.told(visit, queues.get()),
        counts.get(),
        runners.get().first(MAX_RUNNERS),
        tasks.get(),
        failed.get(),
        recent.get(),
        new Settings(visit.app()).ofApp());
  }

  private static Answer<Snapshot<Count>> tasks(Visit visit) {
    return visit
        .orchestrator(store -> store.statuses().tasks(PageRequest.first(PageRequest.MAX_LIMIT)))
        .map(found -> found.map(ShowOverviewService::count));
  }

  private static Count count(Page<TaskKey> tasks) {
    return Count.of(tasks.items().size(), tasks.next().isEmpty());
  }

  private static Answer<List<InvocationRow>> newest(Visit visit, StatusFilter filter, int limit) {
    return visit
        .orchestrator(store -> store.statuses().page(filter, PageRequest.first(limit)))
        .map(page -> rows(visit, page.items()));
  }

  /** What is dated ahead of the clock tells nothing of when that was. */
  private static List<InvocationRow> rows(Visit visit, List<InvocationState> states) {
    states.stream()
        .map(state -> state.status().at())
        .filter(at -> !at.isAfter(visit.asOf()))
        .max(Comparator.naturalOrder())
        .ifPresent(at -> visit.keep(at, LastSeen::withSign));
    return new InvocationRows(visit).of(states);
  }
}
