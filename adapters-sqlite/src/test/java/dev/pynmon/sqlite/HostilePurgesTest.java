package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody prepared, or that hold what pynenc would not make. */
class HostilePurgesTest {
  private static final String P = PynencFile.PREFIX;

  @TempDir private Path folder;
  private PynencFile file;
  private OpenStore store;

  @BeforeEach
  void open() {
    file = PynencFile.create(folder.resolve("shop.sqlite"));
    store = OpenStore.writable(file.path());
    file.message("a", "default", 0);
    file.message("b", "default", 0);
    file.state("a", "m.f", "success", 1);
  }

  @AfterEach
  void close() {
    store.close();
    file.close();
  }

  @Test
  void triggerOnATable_isNotRun_andNothingGoes() {
    file.run(
        "CREATE TRIGGER sneak AFTER DELETE ON %s__broker_message_queue BEGIN DELETE FROM"
                .formatted(P.toUpperCase(Locale.ROOT))
            + " %s__orchestrator_invocations; END".formatted(P));
    BackendFault fault = fault(broker().begin());
    assertThat(fault.kind()).isEqualTo(BackendFault.Kind.CORRUPT_DATA);
    assertThat(fault.problem())
        .startsWith("SQL triggers watch the table " + P + "__broker_message_queue in ")
        .endsWith(", so nothing is removed from it.");
    assertThat(file.texts("SELECT count(*) FROM " + P + "__broker_message_queue"))
        .containsExactly("2");
    assertThat(file.texts("SELECT count(*) FROM " + P + "__orchestrator_invocations"))
        .containsExactly("1");
  }

  @Test
  void triggerOnOneTable_leavesTheWholeComponent() {
    file.record("a", "m.f", null);
    file.run(
        "CREATE TRIGGER sneak BEFORE DELETE ON %s__state_backend_workflows BEGIN SELECT 1; END"
            .formatted(P));
    fault(store.purges().all(Component.STATE_BACKEND).begin());
    assertThat(file.texts("SELECT count(*) FROM " + P + "__state_backend_invocations"))
        .containsExactly("1");
  }

  @Test
  void triggerOnAnotherApplication_isNoneOfOurs() {
    file.run("CREATE TABLE other_12345678__broker_message_queue (id INTEGER)");
    file.run(
        "CREATE TRIGGER theirs AFTER DELETE ON other_12345678__broker_message_queue BEGIN SELECT 1; END");
    assertThat(finish(broker().begin())).isEqualTo(2);
  }

  @Test
  void views_areLeftAlone() {
    file.run("CREATE TABLE precious (x)");
    file.run("INSERT INTO precious VALUES (1)");
    file.run("CREATE VIEW %s__broker_view AS SELECT * FROM precious".formatted(P));
    file.run(
        "CREATE TRIGGER sneak INSTEAD OF DELETE ON %s__broker_view BEGIN DELETE FROM precious; END"
            .formatted(P));
    assertThat(finish(broker().begin())).isEqualTo(2);
    assertThat(file.texts("SELECT count(*) FROM precious")).containsExactly("1");
  }

  @Test
  void virtualTables_areNotTouched_norWhatTheyKeep() {
    file.run("CREATE VIRTUAL TABLE %s__broker_words USING fts5(text)".formatted(P));
    file.run("INSERT INTO %s__broker_words VALUES ('a')".formatted(P));
    assertThat(fault(broker().begin()).kind()).isEqualTo(BackendFault.Kind.CORRUPT_DATA);
    assertThat(file.texts("SELECT * FROM %s__broker_words".formatted(P))).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(RowId TEXT, x)", "(rowid INTEGER PRIMARY KEY, x) WITHOUT ROWID"})
  void tableWithoutRowNumbers_isRefused_andNothingGoes(String columns) {
    file.run("CREATE TABLE %s__broker_odd %s".formatted(P, columns));
    BackendFault fault = fault(broker().begin());
    assertThat(fault.kind()).isEqualTo(BackendFault.Kind.CORRUPT_DATA);
    assertThat(fault.problem()).startsWith("A table in ").endsWith(" is not as pynenc makes it.");
    assertThat(file.texts("SELECT count(*) FROM " + P + "__broker_message_queue"))
        .containsExactly("2");
  }

  @Test
  void rowsThatOthersReferTo_goAlone() {
    file.run(
        "CREATE TABLE precious (x REFERENCES %s__broker_message_queue(id) ON DELETE CASCADE)"
            .formatted(P));
    file.run("INSERT INTO precious SELECT id FROM %s__broker_message_queue".formatted(P));
    assertThat(finish(broker().begin())).isEqualTo(2);
    assertThat(file.texts("SELECT count(*) FROM precious")).containsExactly("2");
  }

  @Test
  void tableOfAReleaseThatWeDoNotKnow_isEmptied_andTheCounterStays() {
    file.run("CREATE TABLE %s__broker_next (x)".formatted(P));
    file.run("INSERT INTO %s__broker_next VALUES (1), (2), (3)".formatted(P));
    assertThat(broker().holdings())
        .extracting(Holding::kind)
        .containsExactly("messages", "other rows");
    assertThat(finish(broker().begin())).isEqualTo(5);
    assertThat(broker().holdings()).isEmpty();
    assertThat(file.texts("SELECT seq FROM sqlite_sequence")).containsExactly("2");
  }

  @Test
  void tablesWhoseNamesOnlyResembleOurs_areLeftAlone() {
    List<String> names =
        List.of(
            P.replace("_", "X") + "__broker_message_queue",
            P + "__Broker_x",
            P + "__broker_12345678__broker_message_queue",
            "x" + P + "__broker_message_queue");
    for (String name : names) {
      file.run("CREATE TABLE \"%s\" (x)".formatted(name));
      file.run("INSERT INTO \"%s\" VALUES (1)".formatted(name));
    }
    assertThat(finish(broker().begin())).isEqualTo(2);
    for (String name : names) {
      assertThat(file.texts("SELECT count(*) FROM \"" + name + "\"")).containsExactly("1");
    }
  }

  @Test
  void damagedRows_goAsAnyOther() {
    file.run(
        "INSERT INTO %s__orchestrator_invocations VALUES (x'00ff', 1, 2.5, NULL, 'x', 'never', -1, 'y')"
            .formatted(P)
            .replace("NULL", "x''"));
    assertThat(finish(store.purges().all(Component.ORCHESTRATOR).begin())).isEqualTo(2);
  }

  @Test
  void recordThatTellsNoWorkflow_leavesNoMembership() {
    file.insert(
        "state_backend_workflow_sub_invocations",
        "parent_workflow_id, sub_invocation_id",
        "w",
        "a");
    file.insert(
        "state_backend_workflow_sub_invocations",
        "parent_workflow_id, sub_invocation_id",
        "w",
        "b");
    assertThat(store.purges().invocations(Component.STATE_BACKEND).remove(List.of(ended("a"))))
        .isEqualTo(1);
    assertThat(
            file.texts(
                "SELECT sub_invocation_id FROM %s__state_backend_workflow_sub_invocations"
                    .formatted(P)))
        .containsExactly("b");
  }

  @Test
  void stampOfAnEndThatIsNone_isNoEnd() {
    file.run("UPDATE %s__orchestrator_invocations SET auto_purge_timestamp = 1".formatted(P));
    file.state("b", "m.f", "running", 1);
    file.run(
        "UPDATE %s__orchestrator_invocations SET auto_purge_timestamp = 1 WHERE invocation_id = 'b'"
            .formatted(P));
    file.state("c", "m.f", "success", 1);
    file.run(
        "UPDATE %s__orchestrator_invocations SET auto_purge_timestamp = 'soon' WHERE invocation_id = 'c'"
            .formatted(P));
    assertThat(store.purges().ended().endedBy(OpenStore.NOW).next(10))
        .extracting(state -> state.id().value())
        .containsExactly("a");
  }

  @Test
  void rowNumbersFarApart_areWalkedWithoutWalkingBetween() {
    for (long row : List.of(-5L, 40_000L, 9_000_000_000L, Long.MAX_VALUE)) {
      file.state("row" + row, "m.f", "success", 1);
      file.run(
          "UPDATE %s__orchestrator_invocations SET rowid = %d, auto_purge_timestamp = 1 WHERE invocation_id = 'row%d'"
              .formatted(P, row, row));
    }
    EndedWalk walk = store.purges().ended().endedBy(OpenStore.NOW);
    for (String id : List.of("row-5", "row40000", "row9000000000", "row9223372036854775807")) {
      assertThat(walk.next(1)).extracting(state -> state.id().value()).containsExactly(id);
    }
    assertThat(walk.next(1)).isEmpty();
  }

  private ComponentPurge broker() {
    return store.purges().all(Component.BROKER);
  }

  private static EndedInvocation ended(String id) {
    TaskKey task = new TaskKey("m.f");
    StatusRecord status = new StatusRecord(KnownStatus.SUCCESS, Optional.empty(), Instant.EPOCH);
    return new EndedInvocation(
        new InvocationState(new InvocationId(id), task, new CallKey("m.f:no_args"), status, 0),
        Optional.empty());
  }

  private static long finish(Removal removal) {
    Removed removed = removal.next(1_000);
    assertThat(removed.done()).isTrue();
    return removed.entries();
  }

  private static BackendFault fault(Removal removal) {
    return catchThrowableOfType(BackendException.class, () -> removal.next(10)).fault();
  }
}
