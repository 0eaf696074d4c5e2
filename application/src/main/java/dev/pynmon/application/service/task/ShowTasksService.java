package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.query.LastPage;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.forecast.TaskFlows;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the tasks of an application do. */
public final class ShowTasksService implements ShowTasksUseCase {
  private static final int MAX_NEWEST = 10;
  private static final Duration SOON = Duration.ofSeconds(1);

  private final AppDirectory apps;
  private final Background background;
  private final ValueDecoder decoder;
  private final Activities activities;
  private final Catalogues catalogues;

  public ShowTasksService(
      AppDirectory apps,
      Feeds feeds,
      ValueDecoder decoder,
      Catalogues catalogues,
      Background background) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.background = background;
    this.decoder = decoder;
    this.activities = new Activities(apps, feeds, decoder, background);
  }

  @Override
  public TaskList list(TaskListQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<TaskReport> reported = visit.begin(() -> report(visit, query.range()));
      Later<TaskCatalogueResult> told = visit.begin(() -> catalogue(visit));
      Answer<Snapshot<TaskKeys>> known =
          visit.orchestrator(store -> TaskKeys.read(store.statuses()));
      TaskReport report = reported.get();
      List<TaskEntry> all =
          entries(known, report).stream()
              .filter(
                  entry ->
                      query.search().map(search -> search.holds(TaskFacts.of(entry))).orElse(true))
              .sorted(TaskSort.by(query.order(), query.isReversed()))
              .toList();
      Count total = total(known, all);
      return new TaskList(
          report.asOf(),
          known.map(keys -> keys.map(TaskKeys::count)),
          total,
          page(all, query.page(), total),
          report,
          told.get(),
          new Uninvoked(known, task -> wasInvoked(query.app(), task)).of(told.get()));
    }
  }

  private static Page<TaskEntry> page(List<TaskEntry> all, PageRequest.Skip asked, Count total) {
    Page<TaskEntry> read = part(all, asked);
    return LastPage.insteadOf(asked, Optional.of(read), Optional.of(total))
        .map(last -> part(all, last).instead(last))
        .orElse(read);
  }

  private static Page<TaskEntry> part(List<TaskEntry> all, PageRequest.Skip part) {
    return Page.of(
        all.stream().skip(part.skip()).limit(part.limit()).toList(),
        Optional.empty(),
        Optional.empty());
  }

  /** The files are no store: nobody who asks one waits for them. */
  private TaskCatalogueResult catalogue(Visit visit) {
    return visit.elsewhere(() -> catalogues.of(visit));
  }

  /** Those that the orchestrator knows and those whose invocations it may have purged. */
  private static List<TaskEntry> entries(Answer<Snapshot<TaskKeys>> known, TaskReport report) {
    Map<TaskKey, TaskStatistics> statistics = statistics(report);
    Set<TaskKey> keys = new TreeSet<>(statistics.keySet());
    known.available().flatMap(Snapshot::value).map(TaskKeys::keys).ifPresent(keys::addAll);
    return keys.stream()
        .map(key -> new TaskEntry(key, Optional.ofNullable(statistics.get(key))))
        .toList();
  }

  private static Map<TaskKey, TaskStatistics> statistics(TaskReport report) {
    return report.value().map(each -> each.activity().byTask()).orElse(Map.of());
  }

  private static Count total(Answer<Snapshot<TaskKeys>> known, List<TaskEntry> all) {
    boolean more = known.available().filter(keys -> !TaskKeys.areAll(keys)).isPresent();
    return Count.of(all.size(), !more);
  }

  @Override
  public ShowTaskResult show(AppKey app, TaskKey task, Period range) {
    try (Visit visit = apps.visit(app)) {
      Later<TaskReport> reported = visit.begin(() -> report(visit, range));
      Later<TaskCatalogueResult> told = visit.begin(() -> catalogue(visit));
      StatusFilter filter = StatusFilter.of(task);
      TaskNumbers numbers = TaskNumbers.of(visit, task);
      Answer<Page<InvocationState>> recent =
          visit.orchestrator(
              store -> store.statuses().page(filter, PageRequest.first(ShowTasksUseCase.RECENT)));
      List<InvocationState> states = recent.available().map(Page::items).orElse(List.of());
      TaskReport report = reported.get();
      if (!states.isEmpty() || isKnownElsewhere(visit, task, report, told.get())) {
        return new ShowTaskResult.Found(detail(visit, report, numbers, states, task, told.get()));
      }
      Map<Component, Absence> missing = missing(visit, report);
      return missing.isEmpty()
          ? new ShowTaskResult.NotFound(task)
          : new ShowTaskResult.Unanswered(task, missing);
    }
  }

  /**
   * Pages link to tasks that the orchestrator lost; until the histories are read, nobody can say
   * that they do not hold it.
   */
  private boolean isKnownElsewhere(
      Visit visit, TaskKey task, TaskReport report, TaskCatalogueResult told) {
    return report.isBeingMade()
        || statistics(report).containsKey(task)
        || wasInvoked(visit.app().key(), task)
        || isRegistered(told, task)
        || definesRuns(visit, task);
  }

  /** True when the histories hold the task, as far as they were read for anybody. */
  private boolean wasInvoked(AppKey app, TaskKey task) {
    return activities.met(app, task);
  }

  private static boolean definesRuns(Visit visit, TaskKey task) {
    return visit
        .stateBackend(store -> store.workflows().runCounts(List.of(task), 1))
        .available()
        .filter(counts -> counts.values().stream().anyMatch(runs -> runs.value() > 0))
        .isPresent();
  }

  /** The report is made apart. */
  private static Map<Component, Absence> missing(Visit visit, TaskReport report) {
    Map<Component, Absence> missing = new EnumMap<>(Component.class);
    missing.putAll(visit.missing());
    report.state().absence().ifPresent(why -> missing.put(Component.STATE_BACKEND, why));
    return missing;
  }

  private static boolean isRegistered(TaskCatalogueResult told, TaskKey task) {
    return told instanceof TaskCatalogueResult.Known known
        && known.catalogue().find(task).isPresent();
  }

  private static TaskDetail detail(
      Visit visit,
      TaskReport report,
      TaskNumbers numbers,
      List<InvocationState> newestFirst,
      TaskKey task,
      TaskCatalogueResult told) {
    List<InvocationState> newest = newestFirst.stream().limit(MAX_NEWEST).toList();
    Later<List<InvocationRow>> rows = visit.begin(() -> new InvocationRows(visit).of(newest));
    Later<Answer<TaskTriggers>> triggers =
        visit.begin(() -> visit.trigger(store -> new TriggersOfTask(store, task).read()));
    List<RecentCall> calls = RecentCalls.of(newestFirst, visit);
    return new TaskDetail(
        report.asOf(),
        task,
        numbers.all().get(),
        numbers.unfinished().get(),
        report,
        rows.get(),
        calls,
        newestFirst.stream().map(state -> state.status().at()).max(Comparator.naturalOrder()),
        triggers.get(),
        told,
        visit.missingBeside(Component.TRIGGER));
  }

  /** How all tasks did, as last worked out in the background. */
  public TaskReport report(AppKey app, Period range) {
    try (Visit visit = apps.visit(app)) {
      return report(visit, range);
    }
  }

  /** The same, as a part of a visit. */
  public TaskReport report(Visit visit, Period range) {
    return new TaskReport(visit.asOf(), range, activities.look(visit, range));
  }

  /** The same for who would rather wait for a second than not know. */
  public TaskReport soon(Visit visit, Period range) {
    return new TaskReport(visit.asOf(), range, activities.look(visit, range, SOON));
  }

  @Override
  public TaskReport reportComplete(AppKey app, Period range) {
    try (Visit visit = apps.visit(app)) {
      return reportComplete(visit, range);
    }
  }

  /** The same, as a part of a visit. */
  public TaskReport reportComplete(Visit visit, Period range) {
    return new TaskReport(visit.asOf(), range, activities.await(visit, range));
  }

  /** What failed in a window, as far as the orchestrator holds it, as a part of a visit. */
  public Answer<EarlierFailures.Found> earlier(
      Visit visit, TimeWindow window, Optional<Cursor> after) {
    return failed(visit, window, Reach.ofPage(background.nanos())).walk(after);
  }

  /** The same of all of the window. */
  public Answer<EarlierFailures.Found> held(Visit visit, TimeWindow window) {
    return failed(visit, window, Reach.ofCommand()).walk(Optional.empty());
  }

  /**
   * The same with what the orchestrator holds as failed where the changes that were read end, as
   * far as one look goes. What is too much to be grouped stays as it is.
   */
  public ActivityReport furtherBack(Visit visit, ActivityReport known) {
    return known.canBeLookedBehind()
        ? furtherBack(visit, known, Reach.ofPage(background.nanos()))
        : known;
  }

  /** The same to the beginning of the time. */
  public ActivityReport allFurtherBack(Visit visit, ActivityReport known) {
    return furtherBack(visit, known, Reach.ofCommand());
  }

  private ActivityReport furtherBack(Visit visit, ActivityReport known, Reach reach) {
    Instant from = known.activity().window().from();
    return known
        .groupedSince()
        .map(until -> TimeWindow.within(from, until))
        .flatMap(window -> failed(visit, window, reach).behind(known).available())
        .orElse(known);
  }

  private FailedWalk failed(Visit visit, TimeWindow window, Reach reach) {
    return new FailedWalk(visit, window, new KnownFailures(decoder), reach);
  }

  /** How all tasks did in any window until now, as a part of a visit that waits for it. */
  public Answer<ActivityReport> during(Visit visit, TimeWindow window) {
    return activities.await(visit, window);
  }

  /**
   * How one task did, by its own newest runs, as a part of a visit: of very many changes those are
   * read alone, and {@link dev.pynmon.domain.task.TaskActivity#covered} tells how far.
   */
  public TaskReport newest(Visit visit, TaskKey task, Period range) {
    Instant now = visit.asOf();
    TimeWindow window = range.endingAt(now);
    return new TaskReport(
        now,
        range,
        visit
            .stateBackend(store -> new NewestRuns(visit, task, window).read(store.changes()))
            .map(read -> new Snapshot.Taken<>(new ActivityReport(read, List.of()), now, true)));
  }

  /**
   * How many messages were put into queues and taken lately, as far as that is known; begins to
   * count anew when that is due.
   *
   * @param byTask whether that is told for each task
   */
  public Answer<Snapshot<TaskFlows>> flows(Visit visit, boolean byTask) {
    return activities.flows(visit, byTask);
  }

  /** The same, waiting for it. */
  public Answer<Snapshot<TaskFlows>> flowsComplete(Visit visit, boolean byTask) {
    return activities.awaitFlows(visit, byTask);
  }
}
