package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody prepared, that hold what pynenc would not make, or that it makes later. */
class HostileRerunsTest {
  private static final String P = PynencFile.PREFIX;
  private static final RegisterOutcome DONE = new RegisterOutcome.Registered(0, List.of());
  private static final NewInvocation AGAIN = Reruns.of("again", "a", "m.f", Map.of("x", "1"));

  /** The tables that a re-run is written to. */
  private static final List<String> WRITTEN =
      List.of(
          "broker_message_queue",
          "orchestrator_invocations",
          "orchestrator_invocation_args",
          "state_backend_invocations",
          "state_backend_history",
          "state_backend_runner_contexts");

  @TempDir private Path folder;
  private PynencFile file;
  private OpenStore store;

  @BeforeEach
  void open() {
    file = PynencFile.create(folder.resolve("shop.sqlite"));
    store = OpenStore.writable(file.path());
    file.record("a", "m.f", null);
    file.state("a", "m.f", "success", 1);
  }

  @AfterEach
  void close() {
    store.close();
    file.close();
  }

  @ParameterizedTest
  @FieldSource("WRITTEN")
  void triggerOnATable_isNotRun_andNothingIsWritten(String table) {
    file.run(
        "CREATE TRIGGER sneak AFTER INSERT ON %s__%s BEGIN DELETE FROM %s__client_data; END"
            .formatted(P, table, P));
    BackendFault fault = assertNothingWritten();
    assertThat(fault.kind()).isEqualTo(Kind.CORRUPT_DATA);
    assertThat(fault.problem())
        .startsWith("SQL triggers watch the table %s__%s in ".formatted(P, table))
        .endsWith(", so nothing is written to it.");
  }

  @ParameterizedTest
  @FieldSource("WRITTEN")
  void columnThatALaterPynencNeeds_isNamed_andNothingIsWritten(String table) {
    remake(table, "later TEXT NOT NULL");
    BackendFault fault = assertNothingWritten();
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem())
        .startsWith("The column later of the table %s__%s in ".formatted(P, table))
        .endsWith(" is not as pynenc 0.2.3 to 0.4 makes it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"later TEXT", "later TEXT NOT NULL DEFAULT 'x'"})
  void columnThatALaterPynencFills_isLeftToItsDefault(String column) {
    remake("state_backend_invocations", column);
    assertThat(Reruns.register(store, AGAIN)).isEqualTo(DONE);
  }

  @Test
  void columnThatIsMissing_isNamed_andNothingIsWritten() {
    file.run("ALTER TABLE %s__broker_message_queue RENAME COLUMN priority TO weight".formatted(P));
    BackendFault fault = assertNothingWritten();
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).startsWith("The column priority of the table ");
  }

  @Test
  void missingTable_isNamed_andNothingIsWritten() {
    file.run("DROP TABLE %s__state_backend_history".formatted(P));
    assertThat(assertNothingWritten().problem())
        .endsWith(" holds no table %s__state_backend_history.".formatted(P));
  }

  @Test
  void rowThatTheTableRefuses_takesTheOthersBack() {
    file.run("CREATE UNIQUE INDEX odd ON %s__broker_message_queue (queue_name)".formatted(P));
    file.message("a", "default", 0);
    assertThat(assertNothingWritten().kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void contextOfAnotherProcessWithThisNumber_isReplaced_thatOfThisOneStays() {
    file.insert(
        "state_backend_runner_contexts",
        "runner_id, runner_cls, pid, hostname, thread_id",
        Reruns.REGISTRAR.id().value(),
        "ExternalRunner",
        77,
        "monitor",
        140);
    Reruns.register(store, AGAIN);
    Reruns.register(store, Reruns.of("once more", "a", "m.f", Map.of()));
    assertThat(file.texts("SELECT rowid, * FROM %s__state_backend_runner_contexts".formatted(P)))
        .containsExactly("2|ExternalRunner@monitor-77|ExternalRunner|null|77|monitor|1");
  }

  @Test
  void leftOverHistory_keepsItsId() {
    file.history("again", 1, "registered");
    assertThat(Reruns.register(store, AGAIN)).isEqualTo(new RegisterOutcome.IdTaken());
  }

  @Test
  void messageOfAStrandedOne_isNotPushedPastATrigger() {
    file.state("b", "m.f", "registered", 1);
    file.run(
        "CREATE TRIGGER sneak BEFORE INSERT ON %s__broker_message_queue BEGIN SELECT 1; END"
            .formatted(P));
    InvocationState stranded = state("b");
    BackendException refused =
        catchThrowableOfType(
            BackendException.class,
            () -> store.repairs().requeuer().requeue(stranded, QueueName.DEFAULT, 0, Reruns.ALL));
    assertThat(refused.fault().kind()).isEqualTo(Kind.CORRUPT_DATA);
    assertThat(store.queues().find(List.of(stranded.id())).first()).isEmpty();
  }

  @Test
  void runThatTriggersWatch_staysMarked() {
    file.insert(
        "orchestrator_atomic_service_executions",
        "atomic_service_run_id, runner_id, start_time, status",
        "run",
        "runner",
        "2026-11-24T14:00:00+00:00",
        "running");
    file.run(
        "CREATE TRIGGER sneak AFTER UPDATE ON %s__orchestrator_atomic_service_executions BEGIN SELECT 1; END"
            .formatted(P));
    AtomicRun marked = OpenStore.there(store.orchestrator().atomicRuns()).running(1).getFirst();
    BackendException refused =
        catchThrowableOfType(
            BackendException.class,
            () -> OpenStore.there(store.repairs().scheduler()).free(marked, OpenStore.NOW));
    assertThat(refused.fault().kind()).isEqualTo(Kind.CORRUPT_DATA);
    assertThat(OpenStore.there(store.orchestrator().atomicRuns()).running(1))
        .containsExactly(marked);
  }

  /** Makes an empty table anew, with one column more. */
  private void remake(String table, String column) {
    String name = P + "__" + table;
    String sql =
        file.texts("SELECT sql FROM sqlite_master WHERE name = '%s'".formatted(name)).getFirst();
    List<String> rows = file.texts("SELECT count(*) FROM " + name);
    file.run("ALTER TABLE %s RENAME TO old".formatted(name));
    file.run(sql.replaceFirst("\\(", "(" + column + ", "));
    if (!rows.equals(List.of("0"))) {
      copy(name);
    }
    file.run("DROP TABLE old");
  }

  private void copy(String name) {
    String columns = String.join(", ", file.texts("SELECT name FROM pragma_table_info('old')"));
    file.run("INSERT INTO %s (later, %s) SELECT '', %s FROM old".formatted(name, columns, columns));
  }

  private BackendFault assertNothingWritten() {
    List<String> before = file.dump();
    BackendFault fault =
        catchThrowableOfType(BackendException.class, () -> Reruns.register(store, AGAIN)).fault();
    assertThat(file.dump()).isEqualTo(before);
    return fault;
  }

  private InvocationState state(String id) {
    InvocationId wanted = new InvocationId(id);
    return Optional.ofNullable(store.orchestrator().statuses().of(List.of(wanted)).get(wanted))
        .orElseThrow();
  }
}
