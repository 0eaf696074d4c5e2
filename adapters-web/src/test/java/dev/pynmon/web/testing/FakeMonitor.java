package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.timeline.Strip;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Use cases that answer what a test puts in, and remember what they were asked. */
public final class FakeMonitor {
  public final FakeApps apps = FakeApps.of("shop");
  public final List<ListInvocationsQuery> lists = new ArrayList<>();
  public final List<PeekQueueQuery> peeks = new ArrayList<>();
  public final List<TimelineQuery> timelines = new ArrayList<>();
  public final List<FamilyTreeQuery> families = new ArrayList<>();
  public Optional<ShowFamilyTreeResult> family = Optional.empty();
  public final List<ShowCallQuery> calls = new ArrayList<>();
  public ShowCallResult call =
      new ShowCallResult.NotFound(new CallKey("shop.charge:976483bbea5bae32"));
  public ComponentState<Page<WorkflowType>> workflowTypes = there(Page.empty());
  public Optional<Page<WorkflowRunRow>> workflowRuns = Optional.of(Page.empty());
  public Map<Component, Absence> workflowsMissing = Map.of();
  public final List<PageRequest> workflowParts = new ArrayList<>();
  public ShowWorkflowRunResult workflowRun =
      new ShowWorkflowRunResult.NotFound(new WorkflowId("unknown"), false);
  public ComponentState<Snapshot<Page<ShownDatum>>> workflowData =
      there(Samples.taken(Page.empty()));
  public final List<RunOccupancyQuery> occupancies = new ArrayList<>();
  public Optional<RunOccupancies> occupied = Optional.empty();
  public final List<String> searches = new ArrayList<>();
  public Optional<SearchResult> found = Optional.empty();
  public AppOverview overview = Samples.overview(Map.of());
  public ComponentState<List<QueueReport>> queues = there(List.of());
  public ComponentState<Page<WaitingMessage>> messages = there(Page.empty());
  public List<InvocationRow> rows = List.of();
  public ComponentState<Page<InvocationRow>> page = there(Page.empty());
  public ShowInvocationResult invocation = new ShowInvocationResult.NotFound(Samples.ID);
  public ShowHistoryResult history = new ShowHistoryResult.NotFound(Samples.ID);
  public Triggering triggering = Samples.untriggered(Map.of());
  public ComponentState<Snapshot<Page<TaskKey>>> tasks = there(Samples.taken(Page.empty()));
  public ComponentState<Page<TaskKey>> typeKeys = there(Page.empty());
  public TaskCatalogueResult catalogue = new TaskCatalogueResult.NotKnown();
  public NeverInvoked neverInvoked = NeverInvoked.NONE;
  public final FakeTaskReports taskReports = new FakeTaskReports();
  public ComponentState<Count> records = there(new Count.Exact(0));
  public ComponentState<Snapshot<KeptAmounts>> kept =
      there(Samples.taken(new KeptAmounts(List.of(), 0)));
  public OptionalLong bytes = OptionalLong.of(9);
  public int bytesSampled = 0;
  public List<Setting> dataSettings = List.of();
  public ComponentState<Page<InvocationRow>> orphans = there(Page.empty());
  public ComponentState<Snapshot<Page<ClientDataEntry>>> entries =
      there(Samples.taken(Page.empty()));
  public final List<ServiceRunsQuery> serviceRuns = new ArrayList<>();
  public OrchestratorOverview orchestrator = Runners.orchestrator();
  public RunnerList runners = Runners.list();
  public ShowRunnerResult runner = new ShowRunnerResult.NotFound(Optional.empty());
  public ServiceScheduleView schedule = Runners.schedule();
  public ServiceRunsView runs = Runners.runs(List.of());
  public ShowServiceRunResult run =
      new ShowServiceRunResult.NotFound(
          ServiceGeneration.RECORDS, ShowServiceRunResult.Searched.ALL);
  public ShowEventResult event = new ShowEventResult.NotFound(new EventId("unknown"));
  public ComponentState<Optional<ShownValue>> entry = there(Optional.empty());

  public UseCases useCases() {
    return new UseCases(
        apps,
        new Overview(),
        new Broker(),
        this::list,
        new Invocations(),
        new Tasks(),
        new Catalogue(),
        taskReports,
        this::stateBackend,
        new ClientData(),
        this::timeline,
        this::family,
        this::call,
        new Workflows(),
        new Runs(),
        this::search,
        apps,
        app -> orchestrator,
        (app, page) -> runners,
        (app, id, until) -> runner,
        new AtomicService(),
        (app, id) -> event);
  }

  /** Rows by numbered pages, unless a page was put in. */
  private InvocationList list(ListInvocationsQuery query) {
    lists.add(query);
    ComponentState<Page<InvocationRow>> answer = rows.isEmpty() ? page : there(part(query.page()));
    return new InvocationList(Samples.NOW, answer, there(new Count.Exact(rows.size())), Map.of());
  }

  private Page<InvocationRow> part(PageRequest request) {
    int skip = request instanceof PageRequest.Skip numbered ? numbered.skip() : 0;
    return Page.of(
        rows.stream().skip(skip).limit(request.limit()).toList(),
        Optional.empty(),
        Optional.empty());
  }

  /** An empty picture of what was asked for. */
  private TimelineView timeline(TimelineQuery query) {
    timelines.add(query);
    TimelineSource nothing =
        new TimelineSource(
            query.window(), Samples.NOW, List.of(), Map.of(), Map.of(), List.of(), Map.of());
    return new TimelineView(
        Samples.APP,
        Samples.NOW,
        there(Timeline.of(nothing, query.options())),
        there(
            Strip.of(
                Strip.range(query.window(), Samples.NOW),
                query.window(),
                HistorySample.all(List.of()))),
        Optional.of(Occupancy.of(nothing, query.options().filter(), query.categories())),
        TimelineView.Reach.ALL,
        Map.of());
  }

  /** A family of one, unless another was put in. */
  private ShowFamilyTreeResult family(FamilyTreeQuery query) {
    families.add(query);
    return family.orElseGet(() -> new ShowFamilyTreeResult.Found(Families.alone(query)));
  }

  private SearchResult search(AppKey app, String text) {
    searches.add(text);
    return found.orElseGet(() -> Samples.found(there(Samples.none())));
  }

  private StateBackendOverview stateBackend(AppKey app, PageRequest part) {
    return new StateBackendOverview(
        Samples.APP, Samples.NOW, records, kept, orphans, 1_234, List.of());
  }

  private final class Overview implements ShowOverviewUseCase {
    @Override
    public AppOverview show(AppKey app) {
      return overview;
    }

    @Override
    public AppOverview showComplete(AppKey app) {
      return overview;
    }
  }

  private final class Broker implements ShowBrokerUseCase {
    @Override
    public BrokerOverview show(AppKey app) {
      return new BrokerOverview(Samples.APP, Samples.NOW, queues, List.of());
    }

    @Override
    public QueueView peek(PeekQueueQuery query) {
      peeks.add(query);
      return new QueueView(query.queue(), Samples.NOW, messages, queues, Map.of());
    }
  }

  private final class Invocations implements ShowInvocationUseCase {
    @Override
    public ShowInvocationResult show(AppKey app, InvocationId id) {
      return invocation;
    }

    @Override
    public ShowHistoryResult history(AppKey app, InvocationId id) {
      return history;
    }

    @Override
    public Optional<Scene> scene(AppKey app, InvocationDetail detail) {
      return detail.scene(triggering.readableOrigin());
    }

    @Override
    public Triggering triggering(AppKey app, InvocationId id) {
      return triggering;
    }
  }

  private final class Tasks implements ListTasksUseCase {
    @Override
    public ComponentState<Snapshot<Page<TaskKey>>> list(AppKey app, PageRequest page) {
      return tasks;
    }

    @Override
    public ComponentState<Page<TaskKey>> workflowTypes(AppKey app, PageRequest page) {
      return typeKeys;
    }
  }

  private final class Catalogue implements ShowTaskCatalogueUseCase {
    @Override
    public TaskCatalogueResult show(AppKey app) {
      return catalogue;
    }

    @Override
    public NeverInvoked neverInvoked(AppKey app) {
      return neverInvoked;
    }
  }

  private final class AtomicService implements ShowAtomicServiceUseCase {
    @Override
    public ServiceScheduleView schedule(AppKey app) {
      return schedule;
    }

    @Override
    public ServiceRunsView runs(ServiceRunsQuery query) {
      serviceRuns.add(query);
      return runs;
    }

    @Override
    public ShowServiceRunResult run(AppKey app, String id) {
      return run;
    }
  }

  private final class ClientData implements BrowseClientDataUseCase {
    @Override
    public ClientDataOverview browse(AppKey app, PageRequest page) {
      return new ClientDataOverview(
          Samples.APP,
          Samples.NOW,
          there(new Count.Exact(1)),
          bytes,
          bytesSampled,
          entries,
          dataSettings);
    }

    @Override
    public ComponentState<Optional<ShownValue>> read(AppKey app, DataReference reference) {
      return entry;
    }
  }

  private ShowCallResult call(ShowCallQuery query) {
    calls.add(query);
    return call;
  }

  private final class Workflows implements ListWorkflowsUseCase {
    @Override
    public WorkflowTypes types(AppKey app, PageRequest page) {
      return new WorkflowTypes(Samples.NOW, workflowTypes, workflowsMissing);
    }

    @Override
    public WorkflowRuns runs(ListRunsQuery query) {
      workflowParts.add(query.page());
      return new WorkflowRuns(
          Samples.NOW, workflowRuns, new Count.Exact(7), false, workflowsMissing);
    }

    @Override
    public ShowWorkflowTypeResult type(ShowWorkflowTypeQuery query) {
      return workflowTypes.available().map(Page::items).orElse(List.of()).stream()
          .filter(type -> type.key().equals(query.type()))
          .findFirst()
          .<ShowWorkflowTypeResult>map(
              type ->
                  new ShowWorkflowTypeResult.Found(
                      type, runs(new ListRunsQuery(query.app(), query.page()))))
          .orElseGet(() -> new ShowWorkflowTypeResult.NotFound(query.type()));
    }
  }

  private final class Runs implements ShowWorkflowRunUseCase {
    @Override
    public ShowWorkflowRunResult show(AppKey app, WorkflowId id) {
      return workflowRun;
    }

    @Override
    public ComponentState<Snapshot<Page<ShownDatum>>> data(
        AppKey app, WorkflowId id, PageRequest page) {
      workflowParts.add(page);
      return workflowData;
    }

    @Override
    public RunOccupancies occupancy(RunOccupancyQuery query) {
      occupancies.add(query);
      return occupied.orElseGet(
          () -> new RunOccupancies(Samples.NOW, there(List.of()), List.of(), Map.of()));
    }
  }
}
