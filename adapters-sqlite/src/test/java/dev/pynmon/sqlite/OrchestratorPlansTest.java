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
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How SQLite runs what the orchestrator is asked for. */
@Isolated("reads the log")
class OrchestratorPlansTest extends QueryPlans {
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
    String edge =
        coveringPrimary("orchestrator_blocking_edges", "waiter_id=? AND waited_id=?")
            + "; SEARCH w USING ";
    assertThat(plans.of(() -> store.orchestrator().blocking().waitersOf(List.of(FIRST), 3)))
        .containsExactly(edge + "INDEX idx_orchestrator_blocking_edges_waited_id (waited_id=?)");
    assertThat(plans.of(() -> store.orchestrator().blocking().waitedForBy(List.of(FIRST), 3)))
        .containsExactly(
            edge + "COVERING INDEX sqlite_autoindex_orchestrator_blocking_edges_1 (waiter_id=?)");
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

  private static Statuses statuses() {
    return store.orchestrator().statuses();
  }

  private static StatusFilter threeConditions() {
    return new StatusFilter(
        Set.of(KnownStatus.SUCCESS),
        Optional.of(new TaskKey("shop.task_1")),
        Optional.of(new CallKey("shop.task_1:no_args")));
  }
}
