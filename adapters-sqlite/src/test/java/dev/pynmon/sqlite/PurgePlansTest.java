package dev.pynmon.sqlite;

import static dev.pynmon.sqlite.Plans.BY_ROWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How SQLite runs what removes rows, and what looks for them. */
@Isolated("reads the log")
class PurgePlansTest {
  @TempDir private Path folder;
  private PynencFile file;
  private OpenStore store;
  private Plans plans;

  @BeforeEach
  void generate() {
    file = GeneratedStore.create(folder.resolve("shop.sqlite"));
    store = OpenStore.writable(file.path());
    plans = new Plans(file, store);
  }

  @AfterEach
  void close() {
    plans.close();
  }

  @Test
  void endedInvocations_areARangeOfRowNumbers() {
    assertThat(plans.of(() -> store.purges().ended().endedBy(OpenStore.NOW).next(10)))
        .containsExactly(
            "SEARCH t USING INTEGER PRIMARY KEY (rowid>?)",
            "SEARCH t USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
  }

  @Test
  void wholeComponent_isTakenFromItsFirstRowOn() {
    Removal removal = store.purges().all(Component.CLIENT_DATA_STORE).begin();
    assertThat(plans.of(() -> removal.next(10))).containsExactly(BY_ROWS + "; SCAN t");
  }

  @Test
  void singleInvocations_areFoundByTheirIndexes() {
    assertThat(plans.of(() -> remove(Component.ORCHESTRATOR)))
        .allMatch(plan -> plan.startsWith("SEARCH t USING "));
    assertThat(plans.of(() -> remove(Component.STATE_BACKEND)))
        .filteredOn(plan -> !plan.startsWith("SEARCH t USING "))
        .as("what has no readable record is looked for before the lock is taken")
        .containsExactly("SCAN t");
  }

  @Test
  void messages_areSearchedWithoutAnIndex_beforeTheLockIsTaken() {
    assertThat(plans.of(() -> remove(Component.BROKER))).containsExactly("SCAN t", BY_ROWS);
  }

  @Test
  void oldEventsAndRuns_areFoundByTimeOrBySource() {
    Removal removal =
        OpenStore.there(store.purges().events())
            .begin(new EventRetention(true, Duration.ofDays(1), 10, 10), OpenStore.NOW);
    assertThat(plans.of(() -> finish(removal)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_trg_events_time (event_timestamp<?)",
            trigger("trigger_runs_1", "trigger_run_id=?"),
            "SEARCH t USING COVERING INDEX idx_trg_trigger_run_conditions_run (trigger_run_id=?)",
            BY_ROWS,
            trigger("event_conditions_1", "event_id=?"),
            trigger("event_triggered_invocations_1", "event_id=?"),
            "SEARCH t USING COVERING INDEX idx_trg_trigger_run_conditions_evt (event_id=?)",
            BY_ROWS,
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_task_time",
            "SCAN t USING COVERING INDEX idx_trg_events_time",
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_inv");
  }

  @Test
  void whatWouldGo_isCountedByTheIndexesOfTimeAndEvents() {
    EventRetention retention = new EventRetention(true, Duration.ofDays(1), 10, 10);
    assertThat(
            plans.of(
                () -> OpenStore.there(store.purges().events()).holdings(retention, OpenStore.NOW)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_trg_events_time (event_timestamp<?)",
            "SCAN t USING COVERING INDEX idx_trg_events_time",
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_task_time",
            "SEARCH t USING INDEX sqlite_autoindex_trg_trigger_runs_1 (trigger_run_id=?)",
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_inv");
  }

  @Test
  void surplus_isCountedAndSorted_thenLookedUpByItsNumbers() {
    Removal removal =
        OpenStore.there(store.purges().events())
            .begin(new EventRetention(true, Duration.ofDays(100_000), 290, 280), OpenStore.NOW);
    assertThat(plans.of(() -> finish(removal)))
        .containsExactly(
            "SEARCH t USING COVERING INDEX idx_trg_events_time (event_timestamp<?)",
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_task_time",
            "SCAN t USING COVERING INDEX idx_trg_events_time",
            "SCAN t USING COVERING INDEX idx_trg_events_time",
            BY_ROWS + "; " + Plans.SORTED,
            trigger("trigger_runs_1", "trigger_run_id=?"),
            "SEARCH t USING COVERING INDEX idx_trg_trigger_run_conditions_run (trigger_run_id=?)",
            BY_ROWS,
            trigger("event_conditions_1", "event_id=?"),
            trigger("event_triggered_invocations_1", "event_id=?"),
            "SEARCH t USING COVERING INDEX idx_trg_trigger_run_conditions_evt (event_id=?)",
            BY_ROWS,
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_inv",
            "SCAN t; " + Plans.SORTED,
            BY_ROWS + "; " + Plans.SORTED);
  }

  private static String trigger(String index, String columns) {
    return "SEARCH t USING COVERING INDEX sqlite_autoindex_trg_%s (%s)".formatted(index, columns);
  }

  private static void finish(Removal removal) {
    boolean done = false;
    while (!done) {
      done = removal.next(100).done();
    }
  }

  private void remove(Component component) {
    store.purges().invocations(component).remove(List.of(ended(GeneratedStore.id(0))));
  }

  private static EndedInvocation ended(String id) {
    StatusRecord status = new StatusRecord(KnownStatus.SUCCESS, Optional.empty(), Instant.EPOCH);
    return new EndedInvocation(
        new InvocationState(
            new InvocationId(id), new TaskKey("m.f"), new CallKey("m.f:no_args"), status, 0),
        Optional.empty());
  }
}
