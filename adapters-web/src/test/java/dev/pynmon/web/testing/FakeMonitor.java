package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Strip;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use cases that answer what a test puts in, and remember what they were asked. */
public final class FakeMonitor {
  public final FakeApps apps = FakeApps.of("shop");
  public final List<ListInvocationsQuery> lists = new ArrayList<>();
  public final List<PeekQueueQuery> peeks = new ArrayList<>();
  public final List<TimelineQuery> timelines = new ArrayList<>();
  public final List<FamilyTreeQuery> families = new ArrayList<>();
  public Optional<ShowFamilyTreeResult> family = Optional.empty();
  public AppOverview overview = Samples.overview(Map.of());
  public ComponentState<List<QueueReport>> queues = there(List.of());
  public ComponentState<Page<WaitingMessage>> messages = there(Page.empty());
  public List<InvocationRow> rows = List.of();
  public ComponentState<Page<InvocationRow>> page = there(Page.empty());
  public ShowInvocationResult invocation = new ShowInvocationResult.NotFound(Samples.ID);
  public ShowHistoryResult history = new ShowHistoryResult.NotFound(Samples.ID);
  public ComponentState<Snapshot<Page<TaskKey>>> tasks = there(Samples.taken(Page.empty()));
  public ComponentState<Count> records = there(new Count.Exact(0));
  public ComponentState<Page<InvocationRow>> orphans = there(Page.empty());
  public ComponentState<Snapshot<Page<ClientDataEntry>>> entries =
      there(Samples.taken(Page.empty()));
  public ComponentState<Optional<ShownValue>> entry = there(Optional.empty());

  public UseCases useCases() {
    return new UseCases(
        apps,
        new Overview(),
        new Broker(),
        this::list,
        new Invocations(),
        new Tasks(),
        this::stateBackend,
        new ClientData(),
        this::timeline,
        this::family);
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

  private StateBackendOverview stateBackend(AppKey app, PageRequest part) {
    return new StateBackendOverview(
        Samples.APP, Samples.NOW, records, there(new Count.Exact(2)), orphans, 1_234, List.of());
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
  }

  private final class Tasks implements ListTasksUseCase {
    @Override
    public ComponentState<Snapshot<Page<TaskKey>>> list(AppKey app, PageRequest page) {
      return tasks;
    }

    @Override
    public ComponentState<Page<TaskKey>> workflowTypes(AppKey app, PageRequest page) {
      return there(Page.empty());
    }
  }

  private final class ClientData implements BrowseClientDataUseCase {
    @Override
    public ClientDataOverview browse(AppKey app, PageRequest page) {
      return new ClientDataOverview(
          Samples.APP, Samples.NOW, there(new Count.Exact(1)), entries, List.of());
    }

    @Override
    public ComponentState<Optional<ShownValue>> read(AppKey app, DataReference reference) {
      return entry;
    }
  }
}
