package dev.pynmon.sqlite;

import static dev.pynmon.sqlite.Plans.BY_ROWS;
import static dev.pynmon.sqlite.Plans.SORTED;
import static dev.pynmon.sqlite.Plans.covering;
import static dev.pynmon.sqlite.Plans.coveringPrimary;
import static dev.pynmon.sqlite.Plans.index;
import static dev.pynmon.sqlite.Plans.primary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How SQLite runs what registers an invocation, and what is looked at before. */
@Isolated("reads the log")
class RerunPlansTest {
  private static final String ID = "invocation_id=?";
  private static final InvocationId FIRST = new InvocationId(GeneratedStore.id(0));
  private static final TaskKey TASK = new TaskKey(GeneratedStore.task(0));
  private static final Map<String, String> ARGUMENTS = Map.of("page", "__pynenc__client_data__:1");

  @TempDir private static Path folder;
  private static OpenStore store;
  private static Plans plans;

  @BeforeAll
  static void generate() {
    PynencFile file = GeneratedStore.create(folder.resolve("shop.sqlite"));
    store = OpenStore.writable(file.path());
    plans = new Plans(file, store);
  }

  @AfterAll
  static void close() {
    plans.close();
  }

  @Test
  void registration_looksUpAllThatMustHold() {
    NewInvocation again =
        Reruns.of("again", GeneratedStore.id(0), GeneratedStore.task(0), ARGUMENTS);
    assertThat(ofWrite(() -> Reruns.register(store, again)))
        .containsExactly(
            coveringPrimary("state_backend_invocations", ID),
            coveringPrimary("client_data", "data_key=?"),
            coveringPrimary("orchestrator_invocations", ID),
            coveringPrimary("state_backend_history", ID),
            primary("state_backend_runner_contexts", "runner_id=?"),
            primary("trg_conditions", "condition_id=?")
                + "; SEARCH s USING COVERING INDEX sqlite_autoindex_trg_source_task_conditions_1"
                + " (task_id_key=?)");
  }

  @Test
  void registeredByArguments_isFoundByTheRarest() {
    assertThat(plans.of(() -> arguments().registered(TASK, new OnlyOne(ARGUMENTS))))
        .containsExactly(
            covering("invocation_args_key_value", "arg_key=? AND arg_value=?"),
            primary("orchestrator_invocations", ID)
                + "; "
                + index("orchestrator_invocation_args_key_value", "arg_key=? AND arg_value=?")
                + "; SEARCH a EXISTS USING INDEX"
                + " sqlite_autoindex_orchestrator_invocation_args_1 (invocation_id=? AND arg_key=?)");
  }

  @Test
  void registeredOfATask_isFoundInTwoIndexesAtOnce() {
    assertThat(plans.of(() -> arguments().registered(TASK, new OnlyOne(Map.of()))))
        .containsExactly(
            covering("invocations_task_id", "task_id_key=? AND rowid>?"),
            covering("invocations_status", "status=? AND rowid>?"),
            BY_ROWS + "; " + SORTED);
  }

  @Test
  void indexedArguments_areLookedUp() {
    List<Invocation> invocations =
        store.stateBackend().records().of(List.of(FIRST)).values().stream()
            .map(Invocation.class::cast)
            .toList();
    assertThat(plans.of(() -> arguments().indexed(invocations)))
        .containsExactly(
            coveringPrimary("orchestrator_invocation_args", ID).replace(" t ", " t EXISTS "));
  }

  @Test
  void messages_areSearchedUpToABound() {
    assertThat(plans.of(() -> store.queues().find(List.of(FIRST))))
        .containsExactly(
            "SCAN t; SCAN t; " + SORTED,
            "SCAN t USING COVERING INDEX idx_broker_message_queue_route");
  }

  @Test
  void requeue_looksUpStateAndEdges_thenSearchesTheQueue() {
    InvocationState waiting = state(GeneratedStore.id(GeneratedStore.SIZE - 2));
    assertThat(
            ofWrite(
                () ->
                    store.repairs().requeuer().requeue(waiting, QueueName.DEFAULT, 0, Reruns.ALL)))
        .containsExactly(
            primary("orchestrator_invocations", ID),
            covering("blocking_edges_waited_id", "waited_id=?"),
            "SCAN t USING COVERING INDEX idx_broker_message_queue_route",
            "SCAN t; SCAN t");
  }

  @Test
  void freeingTheScheduler_looksUpItsRun() {
    AtomicRun run = OpenStore.there(store.orchestrator().atomicRuns()).running(1).getFirst();
    String byId = primary("orchestrator_atomic_service_executions", "atomic_service_run_id=?");
    assertThat(ofWrite(() -> OpenStore.there(store.repairs().scheduler()).free(run, OpenStore.NOW)))
        .containsExactly(byId, byId);
  }

  /** Adding a row has no plan. */
  private static List<String> ofWrite(Runnable write) {
    return plans.of(write).stream().filter(plan -> !plan.isEmpty()).toList();
  }

  private static ArgumentIndex arguments() {
    return store.orchestrator().argumentIndex();
  }

  private static InvocationState state(String id) {
    InvocationId wanted = new InvocationId(id);
    return Optional.ofNullable(store.orchestrator().statuses().of(List.of(wanted)).get(wanted))
        .orElseThrow();
  }
}
