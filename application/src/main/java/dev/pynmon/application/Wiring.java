package dev.pynmon.application;

import dev.pynmon.application.port.in.AccessUseCases;
import dev.pynmon.application.port.in.AppUseCases;
import dev.pynmon.application.port.in.BulkUseCases;
import dev.pynmon.application.port.in.EventUseCases;
import dev.pynmon.application.port.in.InvocationUseCases;
import dev.pynmon.application.port.in.OrchestratorUseCases;
import dev.pynmon.application.port.in.PurgeUseCases;
import dev.pynmon.application.port.in.RerunUseCases;
import dev.pynmon.application.port.in.RunnerUseCases;
import dev.pynmon.application.port.in.TriggerUseCases;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.WorkflowUseCases;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.AuthenticateService;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.access.ShowAuditService;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.ListAppsService;
import dev.pynmon.application.service.app.SideBySide;
import dev.pynmon.application.service.app.Stores;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.attention.CheckAttentionService;
import dev.pynmon.application.service.attention.LateDeaths;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.broker.ShowBrokerService;
import dev.pynmon.application.service.call.ShowCallService;
import dev.pynmon.application.service.clientdata.BrowseClientDataService;
import dev.pynmon.application.service.difference.CompareInvocationsService;
import dev.pynmon.application.service.event.ListEventsService;
import dev.pynmon.application.service.event.ShowEventService;
import dev.pynmon.application.service.failure.ShowFailuresService;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.forecast.QueueWatch;
import dev.pynmon.application.service.forecast.Timer;
import dev.pynmon.application.service.invocation.ListInvocationsService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.invocation.ShowInvocationService;
import dev.pynmon.application.service.live.FollowChangesService;
import dev.pynmon.application.service.log.ExplainLogService;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.orchestrator.ShowAtomicServiceService;
import dev.pynmon.application.service.orchestrator.ShowOrchestratorService;
import dev.pynmon.application.service.overview.CompareAppsService;
import dev.pynmon.application.service.overview.ShowOverviewService;
import dev.pynmon.application.service.purge.PreviewPurgeService;
import dev.pynmon.application.service.purge.PurgeRegister;
import dev.pynmon.application.service.purge.RunPurgeService;
import dev.pynmon.application.service.recovery.Pause;
import dev.pynmon.application.service.recovery.RecoverService;
import dev.pynmon.application.service.rerun.LinkRegister;
import dev.pynmon.application.service.rerun.RerunService;
import dev.pynmon.application.service.rerun.Rerunner;
import dev.pynmon.application.service.rerun.ThisProcess;
import dev.pynmon.application.service.rerun.bulk.BulkRegister;
import dev.pynmon.application.service.rerun.bulk.BulkRerunService;
import dev.pynmon.application.service.rerun.bulk.FollowBulksService;
import dev.pynmon.application.service.rerun.bulk.RealBell;
import dev.pynmon.application.service.runner.ListGoneRunnersService;
import dev.pynmon.application.service.runner.ListRunnersService;
import dev.pynmon.application.service.runner.ShowRunnerService;
import dev.pynmon.application.service.scheduler.FreeSchedulerService;
import dev.pynmon.application.service.search.SearchService;
import dev.pynmon.application.service.state.ShowStateBackendService;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.application.service.timeline.ShowTimelineService;
import dev.pynmon.application.service.trigger.ListTriggerRunsService;
import dev.pynmon.application.service.trigger.ShowTriggerRunService;
import dev.pynmon.application.service.trigger.ShowTriggersService;
import dev.pynmon.application.service.why.ExplainInvocationService;
import dev.pynmon.application.service.workflow.ListWorkflowsService;
import dev.pynmon.application.service.workflow.ShowWorkflowRunService;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.app.ConfigValue;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.id.AppId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Puts the use cases together by hand. */
final class Wiring implements AutoCloseable {
  private final Options options;
  private final ExecutorService executor;
  private final Stores stores;
  private final PurgeRegister purges;
  private final LinkRegister links = new LinkRegister();
  private final BulkRegister bulks;
  private final MarkedRuns marks = new MarkedRuns();
  private final UseCases useCases;

  Wiring(
      List<BackendPlugin> plugins,
      ValueDecoder decoder,
      TaskCatalogueReader reader,
      Options options) {
    this.options = options;
    this.executor =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("pynmon-background-", 1).daemon().factory());
    this.stores = open(plugins);
    this.purges = new PurgeRegister(options.journal());
    this.bulks = new BulkRegister(options.bulkJournal(), links);
    this.useCases = useCases(decoder, reader);
  }

  UseCases useCases() {
    return useCases;
  }

  @Override
  public void close() {
    purges.close();
    bulks.close();
    stores.close();
    executor.shutdownNow();
  }

  private Stores open(List<BackendPlugin> plugins) {
    return options.stores().isEmpty()
        ? Stores.configured(plugins, this::context, options.config())
        : Stores.named(plugins, this::context, options.stores());
  }

  private BackendContext context(String alias) {
    return new BackendContext(
        alias,
        options.clock(),
        options.nanos(),
        options.timeout(),
        options.readOnly(),
        options.settings(),
        executor,
        options.first(),
        SideBySide.rounds());
  }

  private UseCases useCases(ValueDecoder decoder, TaskCatalogueReader reader) {
    Clock clock = options.clock();
    Background background = new Background(executor, clock, options.nanos());
    Masking masking = new Masking(options.mask(), decoder);
    AppDirectory apps =
        new AppDirectory(stores, options.configFiles(), candidates(), masking, decoder, background);
    Feeds feeds = new Feeds();
    Catalogues catalogues = new Catalogues(options.taskFiles(), reader, background);
    ShowTasksService tasks = new ShowTasksService(apps, feeds, decoder, catalogues, background);
    Totals totals = new Totals(background);
    ShowFamilyTreeService families = new ShowFamilyTreeService(apps, decoder);
    QueueForecasts forecasts =
        new QueueForecasts(new QueueWatch(apps, background, Timer.on(executor)), tasks, catalogues);
    ExplainInvocationService why =
        new ExplainInvocationService(
            apps, decoder, tasks, catalogues, forecasts, marks, clock, Pause.REAL);
    ListGoneRunnersService gone = new ListGoneRunnersService(apps);
    CheckAttentionService attention =
        new CheckAttentionService(
            apps,
            new CheckAttentionService.Helpers(
                totals,
                tasks,
                new LateDeaths(gone, background),
                catalogues,
                marks,
                clock,
                Pause.REAL),
            options.thresholds(),
            background);
    MatchingInvocations matching =
        new MatchingInvocations(decoder, catalogues::queues, background.nanos());
    ListInvocationsService lists = new ListInvocationsService(apps, totals, matching);
    Authority authority = new Authority(options.readOnly());
    Audit audit = new Audit(clock.instant());
    ShowTimelineService timelines = new ShowTimelineService(apps, matching);
    return new UseCases(
        new AppUseCases(
            new ListAppsService(apps, options.first(), background.nanos()),
            new CompareAppsService(apps, totals, background),
            new ShowOverviewService(apps, totals, tasks, attention, forecasts),
            attention,
            apps.figures(),
            new FollowChangesService(apps, feeds, background, Timer.on(executor))),
        new InvocationUseCases(
            lists,
            new ShowInvocationService(apps, decoder, families, why::explain),
            why,
            families,
            new CompareInvocationsService(apps, matching)),
        new ShowCallService(apps, decoder, matching),
        tasks,
        new ShowFailuresService(apps, tasks, background),
        new WorkflowUseCases(
            new ListWorkflowsService(apps, catalogues, matching),
            new ShowWorkflowRunService(apps, decoder, families, matching)),
        timelines,
        new EventUseCases(
            new ListEventsService(apps, decoder), new ShowEventService(apps, decoder)),
        new TriggerUseCases(
            new ShowTriggersService(apps, catalogues, marks, decoder),
            new ListTriggerRunsService(apps),
            new ShowTriggerRunService(apps, decoder)),
        new RunnerUseCases(new ListRunnersService(apps), gone, new ShowRunnerService(apps)),
        new OrchestratorUseCases(
            new ShowOrchestratorService(apps, totals, marks),
            new ShowAtomicServiceService(apps, marks)),
        new ShowBrokerService(apps, forecasts, matching),
        new ShowStateBackendService(apps, background, matching),
        new BrowseClientDataService(apps, decoder),
        new SearchService(apps, catalogues, lists, decoder, background),
        new ExplainLogService(
            apps, catalogues, (visit, range) -> tasks.soon(visit, range).value(), timelines),
        new AccessUseCases(
            new AuthenticateService(options.accounts(), background.nanos()),
            new ShowAuditService(authority, audit, options.accounts())),
        purges(authority, audit, apps, background),
        reruns(authority, audit, apps, catalogues, decoder, background));
  }

  private PurgeUseCases purges(
      Authority authority, Audit audit, AppDirectory apps, Background background) {
    return new PurgeUseCases(
        new PreviewPurgeService(authority, apps),
        new RunPurgeService(authority, audit, apps, purges, options.journal(), background),
        purges);
  }

  private RerunUseCases reruns(
      Authority authority,
      Audit audit,
      AppDirectory apps,
      Catalogues catalogues,
      ValueDecoder decoder,
      Background background) {
    Clock clock = background.clock();
    Rerunner rerunner =
        new Rerunner(apps, catalogues, decoder, links, ThisProcess.registrar(), clock);
    RerunService one = new RerunService(authority, audit, apps, rerunner, links, clock);
    BulkRerunService many =
        new BulkRerunService(
            authority,
            audit,
            apps,
            catalogues,
            decoder,
            rerunner,
            links,
            bulks,
            options.bulkJournal(),
            background,
            RealBell::new);
    return new RerunUseCases(
        one,
        new RecoverService(authority, audit, apps, catalogues, clock, Pause.REAL),
        new FreeSchedulerService(authority, audit, apps, marks, clock),
        new BulkUseCases(many, new FollowBulksService(apps, bulks)));
  }

  /** The application of this process, should its store have lost the record of its name. */
  private Set<AppId> candidates() {
    return options.config().find(ConfigClass.PYNENC, "app_id").stream()
        .map(ConfigValue::text)
        .map(AppId::new)
        .collect(Collectors.toSet());
  }

  /**
   * What the builder was told.
   *
   * @param stores each {@code [alias=]address}
   * @param first the key or the id of the application that is shown first
   * @param clock the time
   * @param timeout the longest that one question may take
   * @param readOnly true when nothing may be written
   * @param settings what plugins are told beyond that, credentials among it
   * @param config this process's configuration
   * @param configFiles reads the files that applications name
   * @param mask which values nobody may see
   * @param taskFiles what applications say about their tasks
   * @param accounts who may use the monitor
   * @param journal remembers purges beyond the end of this process
   * @param bulkJournal remembers runs of many beyond it
   * @param thresholds from when on something needs attention
   * @param nanos measures how long work takes
   */
  record Options(
      List<String> stores,
      Optional<String> first,
      Clock clock,
      Duration timeout,
      boolean readOnly,
      Map<String, String> settings,
      AppConfig config,
      ConfigFileReader configFiles,
      ArgumentMask mask,
      List<Path> taskFiles,
      Accounts accounts,
      PurgeJournal journal,
      BulkJournal bulkJournal,
      Thresholds thresholds,
      LongSupplier nanos) {
    Options {
      stores = List.copyOf(stores);
      settings = Map.copyOf(settings);
      taskFiles = List.copyOf(taskFiles);
    }

    /** Says nothing: it holds credentials. */
    @Override
    public String toString() {
      return "Options[…]";
    }
  }
}
