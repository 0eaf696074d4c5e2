package dev.pynmon.sqlite;

import static dev.pynmon.sqlite.Plans.BY_ROWS;
import static dev.pynmon.sqlite.Plans.SORTED;
import static dev.pynmon.sqlite.Plans.index;
import static dev.pynmon.sqlite.Plans.primary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How SQLite runs what state backend, broker and client data store are asked for. */
@Isolated("reads the log")
class QueryPlansTest extends QueryPlans {
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
    assertThat(plans.of(() -> store.stateBackend().histories().actors(List.of(FIRST), 10)))
        .containsOnly(primary("state_backend_history", "invocation_id=?"));
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
            ABOVE_ROW + lookingBack,
            "SCAN t",
            "SCAN t",
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
}
