package dev.pynmon.sqlite;

import static dev.pynmon.sqlite.Plans.BY_ROWS;
import static dev.pynmon.sqlite.Plans.SORTED;
import static dev.pynmon.sqlite.Plans.covering;
import static dev.pynmon.sqlite.Plans.coveringPrimary;
import static dev.pynmon.sqlite.Plans.index;
import static dev.pynmon.sqlite.Plans.primary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How SQLite runs each statement. A {@code SCAN} stands only where a limit ends it at once: the
 * first page of a whole table or index, or a count up to a bound.
 */
class QueryPlansTest {
  private static final InvocationId FIRST = new InvocationId(GeneratedStore.id(0));
  private static final PageRequest SKIP = new PageRequest.Skip(20, 100);
  private static final String BELOW_ROW = "SEARCH t USING INTEGER PRIMARY KEY (rowid<?)";
  private static final String ABOVE_ROW = "SEARCH t USING INTEGER PRIMARY KEY (rowid>?)";

  @TempDir private static Path folder;
  private static Plans plans;
  private static OpenStore store;

  @BeforeAll
  static void generate() {
    plans = Plans.ofGeneratedStore(folder);
    store = plans.store();
  }

  @AfterAll
  static void close() {
    plans.close();
  }

  @Test
  void pageOfAll_walksTheTableBackwards() {
    assertThat(plans.of(() -> statuses().page(StatusFilter.ALL, PageRequest.first(20))))
        .containsExactly(BELOW_ROW, BY_ROWS);
  }

  @Test
  void pagesFromACursor_beginAtItsRow() {
    assertThat(plans.of(() -> around(page -> statuses().page(StatusFilter.ALL, page))))
        .containsExactly(BELOW_ROW, BY_ROWS, BY_ROWS, ABOVE_ROW);
  }

  @Test
  void pageOfStatuses_walksTheStatusIndexBackwards() {
    StatusFilter two = StatusFilter.in(KnownStatus.SUCCESS, KnownStatus.FAILED);
    assertThat(plans.of(() -> statuses().page(two, PageRequest.first(20))))
        .containsExactly(covering("invocations_status", "status=? AND rowid<?"), BY_ROWS);
  }

  @Test
  void pageOfTaskCallAndStatus_walksThreeIndexes() {
    assertThat(plans.of(() -> statuses().page(threeConditions(), PageRequest.first(20))))
        .containsExactly(
            covering("invocations_task_id", "task_id_key=? AND rowid<?"),
            covering("invocations_call_id", "call_id_key=? AND rowid<?"),
            covering("invocations_status", "status=? AND rowid<?"),
            BY_ROWS);
  }

  @Test
  void registrationsOfTasks_walkTheTaskIndexBackwards() {
    List<TaskKey> tasks = List.of(new TaskKey("a.b"), new TaskKey("a.c"));
    var registrations = store.orchestrator().registrations();
    assertThat(plans.of(() -> registrations.page(tasks, PageRequest.first(20))))
        .containsExactly(covering("invocations_task_id", "task_id_key=? AND rowid<?"), BY_ROWS);
    assertThat(plans.of(() -> registrations.newest(tasks, 3)))
        .containsExactly(index("orchestrator_invocations_task_id", "task_id_key=?"));
  }

  @Test
  void statesOfIds_areLookedUp() {
    assertThat(plans.of(() -> statuses().of(List.of(FIRST))))
        .containsExactly(primary("orchestrator_invocations", "invocation_id=?"));
  }

  @Test
  void idsThatBeginWithAText_areARangeOfTheirIndex() {
    assertThat(plans.of(() -> statuses().startingWith("abc", 20)))
        .containsExactly(
            coveringPrimary("orchestrator_invocations", "invocation_id>? AND invocation_id<?"));
  }

  @Test
  void counts_walkOneIndexUpToTheirBound() {
    assertThat(plans.of(() -> statuses().count(StatusFilter.in(KnownStatus.SUCCESS), 100)))
        .containsExactly(covering("invocations_status", "status=?"));
    assertThat(plans.of(() -> statuses().count(StatusFilter.of(new TaskKey("a.b")), 100)))
        .containsExactly(covering("invocations_task_id", "task_id_key=?"));
    assertThat(plans.of(() -> statuses().count(StatusFilter.of(new CallKey("a.b:c")), 100)))
        .containsExactly(covering("invocations_call_id", "call_id_key=?"));
    assertThat(plans.of(() -> statuses().count(StatusFilter.ALL, 100)))
        .containsExactly("SCAN t USING COVERING INDEX idx_orchestrator_invocations_task_id");
  }

  @Test
  void totals_readTheStatusIndexAlone() {
    assertThat(plans.of(() -> statuses().totals()))
        .containsExactly("SCAN t USING COVERING INDEX idx_orchestrator_invocations_status");
  }

  @Test
  void tasks_jumpThroughTheTaskIndex() {
    String jump = covering("invocations_task_id", "task_id_key>?");
    String start = "SEARCH t USING COVERING INDEX idx_orchestrator_invocations_task_id";
    assertThat(plans.of(() -> statuses().tasks(PageRequest.first(3))))
        .containsExactly(start + "; " + jump + "; SCAN t");
  }

  @Test
  void blocking_walksTheEdges() {
    assertThat(plans.of(() -> store.orchestrator().blocking().blocking(10)))
        .containsExactly(
            "SCAN t USING COVERING INDEX idx_orchestrator_blocking_edges_waited_id; "
                + "SEARCH w USING COVERING INDEX idx_orchestrator_blocking_edges_waiter_id"
                + " (waiter_id=?); SEARCH i EXISTS USING INDEX"
                + " sqlite_autoindex_orchestrator_invocations_1 (invocation_id=?)");
    assertThat(plans.of(() -> store.orchestrator().blocking().waitersOf(List.of(FIRST), 3)))
        .containsExactly(index("orchestrator_blocking_edges_waited_id", "waited_id=?"));
    assertThat(plans.of(() -> store.orchestrator().blocking().waitedForBy(List.of(FIRST), 3)))
        .containsExactly(index("orchestrator_blocking_edges_waiter_id", "waiter_id=?"));
  }

  @Test
  void newestHeartbeats_walkTheCreationIndexBackwards() {
    String creation = "orchestrator_runner_heartbeats_creation";
    assertThat(plans.of(() -> around(page -> store.orchestrator().heartbeats().newest(page))))
        .containsExactly(
            "SCAN t USING INDEX idx_" + creation,
            index(creation, "creation_timestamp=? AND rowid<?"),
            index(creation, "creation_timestamp<?"),
            index(creation, "creation_timestamp=? AND rowid>?"),
            index(creation, "creation_timestamp>?"));
  }

  @Test
  void activeHeartbeats_areWalkedFromTheNewestUpToABound() {
    assertThat(plans.of(() -> store.orchestrator().heartbeats().active(Instant.EPOCH, 10)))
        .containsExactly(
            BY_ROWS
                + "; SEARCH t USING INDEX idx_orchestrator_runner_heartbeats_heartbeat"
                + " (last_heartbeat>?); USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY; "
                + SORTED);
    assertThat(plans.of(() -> store.orchestrator().heartbeats().of(List.of(new RunnerId("x")))))
        .containsExactly(primary("orchestrator_runner_heartbeats", "runner_id=?"));
  }

  @Test
  void atomicRuns_walkTheTimeIndexBackwards() {
    AtomicRuns runs = OpenStore.there(store.orchestrator().atomicRuns());
    String time = "orchestrator_atomic_service_executions_time";
    assertThat(plans.of(() -> around(runs::newest)))
        .containsExactly(
            "SCAN t USING INDEX idx_" + time,
            index(time, "start_time=? AND end_time=? AND rowid<?"),
            index(time, "start_time=? AND end_time<?"),
            index(time, "start_time=? AND end_time=?"),
            index(time, "start_time<?"),
            index(time, "start_time=? AND end_time=? AND rowid>?"),
            index(time, "start_time=? AND end_time>?"),
            index(time, "start_time>?"));
    assertThat(plans.of(() -> runs.running(10)))
        .containsExactly(index("orchestrator_atomic_service_executions_status", "status=?"));
    assertThat(plans.of(() -> runs.byId("x")))
        .containsExactly(
            primary("orchestrator_atomic_service_executions", "atomic_service_run_id=?"));
  }

  @Test
  void records_areLookedUp_orWalkedByRow() {
    assertThat(plans.of(() -> store.stateBackend().records().of(List.of(FIRST))))
        .containsExactly(primary("state_backend_invocations", "invocation_id=?"));
    assertThat(plans.of(() -> around(page -> store.stateBackend().records().page(page))))
        .containsExactly("SCAN t", BELOW_ROW, ABOVE_ROW);
  }

  @Test
  void children_areARangeOfTheParentIndex_sortedUpToABound() {
    String parent = "state_backend_invocations_parent";
    String sorted = index(parent, "parent_invocation_id=?") + "; " + SORTED;
    assertThat(plans.of(() -> store.stateBackend().records().children(FIRST, SKIP)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_" + parent + " (parent_invocation_id=?)", sorted);
    assertThat(plans.of(() -> store.stateBackend().records().childrenOf(List.of(FIRST), 3)))
        .containsExactly(
            sorted,
            index(parent, "parent_invocation_id=?"),
            "SEARCH t USING COVERING INDEX idx_" + parent + " (parent_invocation_id=?)");
  }

  @Test
  void histories_areRangesOfThePrimaryKey() {
    assertThat(plans.of(() -> store.stateBackend().histories().of(List.of(FIRST), 10)))
        .containsExactly(primary("state_backend_history", "invocation_id=?"));
  }

  @Test
  void historyWindow_isARangeOfRows() {
    TimeWindow window =
        new TimeWindow(
            Instant.ofEpochSecond((long) GeneratedStore.START + 100),
            Instant.ofEpochSecond((long) GeneratedStore.START + 200));
    String lookingBack = "; SEARCH b USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)";
    assertThat(
            plans.of(
                () -> store.stateBackend().histories().window(window, TimeOrder.NEWEST_FIRST, 100)))
        .containsExactly(
            "SCAN t",
            "SCAN t",
            ABOVE_ROW + lookingBack,
            "SEARCH t USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" + lookingBack,
            BY_ROWS + lookingBack);
  }

  @Test
  void feed_readsTheRowsBehindItsCursor() {
    assertThat(
            plans.of(
                () -> {
                  var histories = store.stateBackend().histories();
                  histories.after(histories.tail(), 10);
                }))
        .containsExactly(BELOW_ROW, BY_ROWS, ABOVE_ROW);
  }

  @Test
  void outcomes_areLookedUp() {
    assertThat(plans.of(() -> store.stateBackend().outcomes().of(List.of(FIRST), 10)))
        .containsExactly(
            primary("state_backend_results", "invocation_id=?"),
            primary("state_backend_exceptions", "invocation_id=?"));
  }

  @Test
  void contexts_areLookedUp_orARangeOfIds() {
    assertThat(plans.of(() -> store.stateBackend().contexts().of(List.of(new RunnerId("x")))))
        .containsExactly(primary("state_backend_runner_contexts", "runner_id=?"));
    assertThat(
            plans.of(
                () ->
                    around(
                        page ->
                            store
                                .stateBackend()
                                .contexts()
                                .startingWith("r", page)
                                .value()
                                .orElseThrow())))
        .containsOnly(primary("state_backend_runner_contexts", "runner_id>? AND runner_id<?"))
        .hasSize(3);
  }

  @Test
  void workflows_areLookedUp_orRangesOfTheirKeys() {
    var workflows = store.stateBackend().workflows();
    WorkflowId run = new WorkflowId(FIRST.value());
    assertThat(plans.of(() -> workflows.runCounts(List.of(new TaskKey("a.b")), 10)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_state_backend_workflows_type"
                + " (workflow_type_key=?)");
    assertThat(plans.of(() -> workflows.subInvocationCounts(List.of(run), 10)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX"
                + " sqlite_autoindex_state_backend_workflow_sub_invocations_1"
                + " (parent_workflow_id=?)");
    assertThat(plans.of(() -> workflows.of(List.of(run))))
        .containsExactly(primary("state_backend_workflows", "workflow_id=?"));
    assertThat(plans.of(() -> around(page -> workflows.data(run, page).value().orElseThrow())))
        .containsExactly(
            primary("state_backend_workflow_data", "workflow_id=?"),
            primary("state_backend_workflow_data", "workflow_id=? AND data_key>?"),
            primary("state_backend_workflow_data", "workflow_id=? AND data_key<?"));
    assertThat(plans.of(() -> workflows.subInvocations(run, SKIP)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX"
                + " sqlite_autoindex_state_backend_workflow_sub_invocations_1"
                + " (parent_workflow_id=?)");
  }

  @Test
  void queues_areRangesOfTheRoute() {
    String route = "broker_message_queue_route";
    assertThat(plans.of(() -> around(page -> store.queues().peek(QueueName.DEFAULT, page))))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_%s (queue_name=?)".formatted(route),
            index(route, "queue_name=?"),
            index(route, "queue_name=? AND priority=? AND created_at=? AND id>?"),
            index(route, "queue_name=? AND priority=? AND created_at>?"),
            index(route, "queue_name=? AND priority=? AND created_at=? AND id<?"),
            index(route, "queue_name=? AND priority=? AND created_at<?"),
            index(route, "queue_name=? AND priority>?"),
            index(route, "queue_name=? AND priority<?"));
    assertThat(plans.of(() -> store.queues().sizes(100)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_%s; ".formatted(route)
                + "SEARCH t USING COVERING INDEX idx_%s (queue_name>?); ".formatted(route)
                + "SEARCH t USING COVERING INDEX idx_%s (queue_name=?); ".formatted(route)
                + "SEARCH t USING COVERING INDEX idx_%s (queue_name=?)".formatted(route));
  }

  @Test
  void oldestMessage_isOneJumpInTheRouteForEachPriority() {
    assertThat(plans.of(() -> store.queues().oldest(QueueName.DEFAULT)))
        .containsExactly(
            inRoute("queue_name=?"),
            inRoute("queue_name=?")
                + "; "
                + inRoute("queue_name=? AND priority<?")
                + "; "
                + BY_ROWS
                + "; "
                + inRoute("queue_name=? AND priority=?"));
  }

  @Test
  void messagesAhead_areCountedInTheRoute() {
    Page<?> second = store.queues().peek(QueueName.DEFAULT, new PageRequest.Skip(1, 1));
    assertThat(
            plans.of(
                () -> store.queues().ahead(QueueName.DEFAULT, second.previous().orElseThrow())))
        .containsExactly(
            inRoute("queue_name=?"),
            inRoute("queue_name=? AND priority=? AND created_at=? AND id<?"),
            inRoute("queue_name=? AND priority=? AND created_at<?"),
            inRoute("queue_name=? AND priority>?"));
  }

  private static String inRoute(String columns) {
    return "SEARCH t USING COVERING INDEX idx_broker_message_queue_route (" + columns + ")";
  }

  @Test
  void clientData_isLookedUp_orWalkedByCreation() {
    assertThat(plans.of(() -> store.clientData().of(List.of(new DataReference("x")), 10)))
        .containsExactly(primary("client_data", "data_key=?"));
    assertThat(plans.of(() -> around(page -> store.clientData().page(page).value().orElseThrow())))
        .containsExactly(
            "SCAN t USING INDEX idx_client_data_created",
            index("client_data_created", "created_at=? AND rowid<?"),
            index("client_data_created", "created_at<?"),
            index("client_data_created", "created_at=? AND rowid>?"),
            index("client_data_created", "created_at>?"));
  }

  private static Statuses statuses() {
    return store.orchestrator().statuses();
  }

  private static StatusFilter threeConditions() {
    return new StatusFilter(
        Set.of(KnownStatus.SUCCESS),
        Optional.of(new TaskKey("shop.task_1")),
        Optional.of(new CallKey("shop.task_1:no_args")));
  }

  /** Reads a page amid a list, the one behind it and the one before it. */
  private static <T> void around(Function<PageRequest, Page<T>> list) {
    Page<T> page = list.apply(SKIP);
    list.apply(new PageRequest.After(20, page.next().orElseThrow()));
    list.apply(new PageRequest.Before(20, page.previous().orElseThrow()));
  }
}
