package dev.pynmon.sqlite;

import static dev.pynmon.sqlite.Plans.BY_ROWS;
import static dev.pynmon.sqlite.Plans.SORTED;
import static dev.pynmon.sqlite.Plans.coveringPrimary;
import static dev.pynmon.sqlite.Plans.index;
import static dev.pynmon.sqlite.Plans.primary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How SQLite runs each statement about events and runs of triggers. */
@Isolated("reads the log")
class TriggerPlansTest {
  private static final InvocationId FIRST = new InvocationId(GeneratedStore.id(0));
  private static final String STARTED =
      primary("trg_event_triggered_invocations", "event_id=?") + "; " + SORTED;
  private static final TimeWindow EVER =
      new TimeWindow(Instant.EPOCH, Instant.ofEpochSecond((long) GeneratedStore.START + 1_000));

  private static final String SCANNED = "SCAN t; SCAN t";

  @TempDir private static Path folder;
  private static Plans plans;

  @BeforeAll
  static void generate() {
    plans = Plans.ofGeneratedStore(folder);
  }

  @AfterAll
  static void close() {
    plans.close();
  }

  @Test
  void eventsOfAWindow_walkTheIndexOfTimeBackwards() {
    String time = index("trg_events_time", "event_timestamp>? AND event_timestamp<?");
    assertThat(plans.of(() -> events().triggered(EVER, 10)))
        .containsExactly(
            time.replace("USING INDEX", "USING COVERING INDEX"),
            time + "; USE TEMP B-TREE FOR LAST TERM OF ORDER BY",
            primary("trg_events", "event_id=?"),
            STARTED);
    assertThat(plans.of(() -> events().of(List.of(new EventId("event-1")))))
        .containsExactly(primary("trg_events", "event_id=?"), STARTED);
  }

  @Test
  void listsOfEvents_areRangesOfTheIndexOfTime_orOfCodeAndTime() {
    String time = index("trg_events_time", "event_timestamp>? AND event_timestamp<?");
    String ofCode =
        index("trg_events_code_time", "event_code=? AND event_timestamp>? AND event_timestamp<?");
    String sorted = "; USE TEMP B-TREE FOR LAST TERM OF ORDER BY";
    String[] records = {primary("trg_events", "event_id=?"), STARTED};
    assertThat(plans.of(() -> page(EventFilter.ALL)))
        .containsExactly(time + sorted, records[0], records[1]);
    assertThat(plans.of(() -> page(EventFilter.ALL.of("order.received"))))
        .containsExactly(ofCode + sorted, records[0], records[1]);
    assertThat(plans.of(() -> page(EventFilter.ALL.triggered(Sought.YES))))
        .containsExactly(coveringIndex(time), time + sorted, records[0], records[1]);
    assertThat(plans.of(() -> page(EventFilter.ALL.of("order.received").matched(Sought.NO))))
        .containsExactly(coveringIndex(ofCode), ofCode + sorted, records[0], records[1]);
  }

  @Test
  void countsOfEvents_areRangesOfIndexes() {
    String time =
        coveringIndex(index("trg_events_time", "event_timestamp>? AND event_timestamp<?"));
    String distinct = "; USE TEMP B-TREE FOR count(DISTINCT)";
    assertThat(plans.of(() -> lists().count(EventFilter.ALL, 10))).containsExactly(time);
    assertThat(plans.of(() -> lists().count(EventFilter.ALL.matched(Sought.YES), 10)))
        .containsExactly(time, time.replace("USING COVERING INDEX", "USING INDEX"));
    assertThat(plans.of(() -> lists().totals()))
        .containsExactly(
            "SCAN t USING COVERING INDEX idx_trg_events_time",
            "SCAN t USING COVERING INDEX sqlite_autoindex_trg_event_conditions_1" + distinct,
            "SCAN t USING COVERING INDEX sqlite_autoindex_trg_event_triggered_invocations_1"
                + distinct,
            "SEARCH t USING COVERING INDEX idx_trg_events_code_time; SEARCH t USING COVERING INDEX"
                + " idx_trg_events_code_time (event_code>?); SCAN t",
            "SCAN t USING COVERING INDEX idx_trg_trigger_runs_task_time");
  }

  private static String coveringIndex(String plan) {
    return plan.replace("USING INDEX", "USING COVERING INDEX");
  }

  private static void page(EventFilter filter) {
    lists().page(filter, TimeOrder.NEWEST_FIRST, PageRequest.first(10));
  }

  private static EventLists lists() {
    return OpenStore.there(plans.store().trigger().eventLists());
  }

  @Test
  void emittedEvents_areRangesOfTheIndexOfEmitters_sortedUpToABound() {
    String emitter =
        "SEARCH t USING COVERING INDEX idx_trg_events_emit_inv (emitted_by_invocation_id=?)";
    String[] plan = {
      BY_ROWS + "; " + emitter + "; " + SORTED,
      emitter,
      primary("trg_events", "event_id=?"),
      STARTED
    };
    assertThat(plans.of(() -> events().emittedBy(Map.of(FIRST, EVER), 10))).containsExactly(plan);
    assertThat(plans.of(() -> events().allEmittedBy(FIRST, EVER, 10))).containsExactly(plan);
  }

  @Test
  void triggerRunsOfAWindow_jumpThroughTheTasks_andReadRangesOfEach() {
    String byTask = "SEARCH t USING COVERING INDEX idx_trg_trigger_runs_task_time";
    assertThat(plans.of(() -> runs().executed(EVER, 10)))
        .containsExactly(
            byTask
                + "; "
                + byTask
                + " (task_id_key>?); "
                + byTask
                + " (task_id_key=? AND executed_at>? AND executed_at<?)",
            index("trg_trigger_runs_task_time", "task_id_key=? AND executed_at>? AND executed_at<?")
                + "; USE TEMP B-TREE FOR LAST TERM OF ORDER BY",
            primary("trg_trigger_runs", "trigger_run_id=?"));
  }

  @Test
  void pagesOfTriggerRuns_areRangesOfEachTask_andTheirPartsAreLookedUp() {
    String range =
        index("trg_trigger_runs_task_time", "task_id_key=? AND executed_at>? AND executed_at<?")
            + "; USE TEMP B-TREE FOR LAST TERM OF ORDER BY";
    String record = primary("trg_trigger_runs", "trigger_run_id=?");
    String byTask = "SEARCH t USING COVERING INDEX idx_trg_trigger_runs_task_time";
    TriggerRunFilter filter =
        TriggerRunFilter.in(EVER).of(new TaskKey("m.f")).upon(ContextKind.EVENT);
    assertThat(plans.of(() -> runs().page(filter, PageRequest.first(1))))
        .containsExactly(
            range.replace(
                "; USE",
                "; SEARCH a USING INDEX idx_trg_trigger_run_conditions_run (trigger_run_id=?);"
                    + " USE"),
            record);
    assertThat(
            plans.of(
                () -> runs().page(TriggerRunFilter.in(EVER).ofTrigger("x"), PageRequest.first(1))))
        .containsExactly(
            primary("trg_triggers", "trigger_id=?"),
            byTask
                + "; "
                + byTask
                + " (task_id_key>?); "
                + byTask
                + " (task_id_key=? AND executed_at>? AND executed_at<?)",
            range,
            record);
  }

  @Test
  void triggersAndConditions_areLookedUp_andTablesLookedThroughUpToABound() {
    String record = primary("trg_trigger_runs", "trigger_run_id=?");
    TriggerDefinitions definitions = plans.store().trigger().definitions();
    assertThat(plans.of(() -> definitions.of(List.of("x"))))
        .containsExactly(primary("trg_triggers", "trigger_id=?"), SCANNED);
    assertThat(plans.of(() -> definitions.all(PageRequest.first(1))))
        .containsExactly("SCAN t USING INDEX sqlite_autoindex_trg_triggers_1", SCANNED);
    assertThat(plans.of(() -> definitions.calling(List.of(new TaskKey("m.f")))))
        .containsExactly(SCANNED + "; " + SORTED, SCANNED);
    assertThat(plans.of(() -> definitions.upon(List.of("x"))))
        .containsExactly(coveringPrimary("trg_condition_triggers", "condition_id=?"));
    Conditions conditions = plans.store().trigger().conditions();
    assertThat(plans.of(() -> conditions.of(List.of("x"))))
        .containsExactly(primary("trg_conditions", "condition_id=?"));
    assertThat(plans.of(() -> conditions.lastDue(List.of("x"))))
        .containsExactly(primary("trg_conditions", "condition_id=?"));
    assertThat(plans.of(() -> conditions.about(new TaskKey("m.f"), 1)))
        .containsExactly(coveringPrimary("trg_source_task_conditions", "task_id_key=?"));
    ValidConditions valid = plans.store().trigger().validConditions();
    assertThat(plans.of(() -> valid.of(List.of("x"))))
        .containsExactly(primary("trg_valid_conditions", "valid_condition_id=?"));
    assertThat(plans.of(() -> valid.waiting(List.of("x", "y"), 1)))
        .containsExactly(
            coveringPrimary(
                "trg_valid_conditions", "valid_condition_id>? AND valid_condition_id<?"),
            primary("trg_valid_conditions", "valid_condition_id=?"));
    assertThat(plans.of(() -> valid.claimed(List.of(new TriggerRunId("x")))))
        .containsExactly(primary("trg_trigger_run_claims", "trigger_run_id=?"));
    assertThat(plans.of(() -> valid.thatUsed("x", 1)))
        .containsExactly(
            record
                + "; SEARCH t USING INDEX idx_trg_trigger_run_conditions_valid"
                + " (valid_condition_id=?); "
                + SORTED,
            record);
  }

  @Test
  void relatedTriggerRuns_areRangesOfTheirIndex_sortedUpToABound() {
    List<InvocationId> ids = List.of(FIRST);
    String started = "trg_trigger_runs_inv (triggered_invocation_id=?)";
    String source = "trg_trigger_run_conditions_src_inv (source_invocation_id=?)";
    String event = "trg_trigger_run_conditions_evt (event_id=?)";
    String record = primary("trg_trigger_runs", "trigger_run_id=?");
    String search = "SEARCH t USING INDEX idx_";
    String covering = "SEARCH t USING COVERING INDEX idx_";
    assertThat(plans.of(() -> runs().thatStarted(ids, 10)))
        .containsExactly(
            BY_ROWS + "; " + covering + started + "; " + SORTED, covering + started, record);
    assertThat(plans.of(() -> runs().causedBy(List.of(new InvocationId(GeneratedStore.id(1))), 10)))
        .containsExactly(
            record + "; " + search + source + "; " + SORTED, covering + source, record);
    assertThat(plans.of(() -> runs().ofEvents(List.of(new EventId("event-1")), 10)))
        .containsExactly(record + "; " + search + event + "; " + SORTED, covering + event, record);
    assertThat(plans.of(() -> runs().of(List.of(new TriggerRunId("x"))))).containsExactly(record);
  }

  private static Events events() {
    return OpenStore.there(plans.store().trigger().events());
  }

  private static TriggerRuns runs() {
    return OpenStore.there(plans.store().trigger().runs());
  }
}
