package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows of events and trigger runs in which anything may stand, or of which there are very many. */
@Tag("slow")
class DamagedTriggersTest extends SeededFile {
  private static final byte[] BLOB = {(byte) 0xff, 0, 'x'};
  private static final String EVENT =
      "event_id, event_code, event_timestamp, event_json, triggered_invocation_count,"
          + " emitted_by_invocation_id";
  private static final String RUN =
      "trigger_run_id, trigger_id, task_id_key, logic_value, executed_at,"
          + " triggered_invocation_id, trigger_run_json";
  private static final TimeWindow EVER =
      new TimeWindow(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
  private static final InvocationId ONE = new InvocationId("one");

  @Test
  void eventsOfAnyType_areDamaged() {
    file.insert("trg_events", EVENT, "blob", BLOB, 1.5, BLOB, 1, "one");
    file.insert("trg_events", EVENT, "count", "x", 2.5, "uuid", "many", BLOB);
    file.insert("trg_events", EVENT, "time", "x", "yesterday", "{}", 1, "one");
    file.insert("trg_events", EVENT, BLOB, "x", 3.5, "[]", 1, "one");
    List<StoredEvent> triggered = events().triggered(EVER, 10).items();
    assertThat(triggered).extracting(event -> event.id().value()).containsExactly("count", "blob");
    assertThat(triggered).hasOnlyElementsOfType(DamagedEvent.class);
    assertThat(events().of(List.of(new EventId("time"))).values())
        .hasOnlyElementsOfType(DamagedEvent.class);
    assertThat(events().emittedBy(Map.of(ONE, EVER), 10).events()).isEmpty();
  }

  @Test
  void recordOfAnotherMoment_isLeftOutOfAWindow() {
    String json =
        "{\"event_id\": \"e\", \"event_code\": \"a\", \"timestamp\": \"2026-01-01T00:00:00\"}";
    file.insert("trg_events", EVENT, "e", "a", 1.0, json, 1, "one");
    TimeWindow other = new TimeWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(10));
    assertThat(events().triggered(other, 10).items()).isEmpty();
    assertThat(events().of(List.of(new EventId("e")))).hasSize(1);
  }

  @Test
  void endlessTexts_areReportedUnread() {
    String endless = "{\"a\": \"" + "x".repeat(3_000_000) + "\"}";
    file.insert("trg_events", EVENT, "e", endless, 1.0, endless, 1, "one");
    file.insert("trg_trigger_runs", RUN, "r", endless, "m.f", "and", 1.0, "one", endless);
    assertThat(events().of(List.of(new EventId("e"))).values())
        .singleElement()
        .isInstanceOfSatisfying(
            DamagedEvent.class,
            damaged ->
                assertThat(damaged.damage().problem())
                    .isEqualTo("the text of the event is too long"));
    assertThat(runs().of(List.of(new TriggerRunId("r"))).values())
        .hasOnlyElementsOfType(DamagedTriggerRun.class);
  }

  @Test
  void runsOfAnyType_areDamaged() {
    file.insert("trg_trigger_runs", RUN, "blob", "x", "m.f", "and", 1.5, "one", BLOB);
    file.insert("trg_trigger_runs", RUN, "task", "x", BLOB, "and", 2.5, "one", "uuid");
    file.insert("trg_trigger_runs", RUN, "time", "x", "m.f", "and", null, "one", "[]");
    file.insert("trg_trigger_runs", RUN, BLOB, "x", "m.f", "and", 3.5, BLOB, "{}");
    file.insert(
        "trg_trigger_run_conditions", "trigger_run_id, source_invocation_id", "gone", "one");
    file.insert("trg_trigger_run_conditions", "trigger_run_id, source_invocation_id", BLOB, "one");
    assertThat(runs().executed(EVER, 10).items()).hasOnlyElementsOfType(DamagedTriggerRun.class);
    assertThat(runs().thatStarted(List.of(ONE), 10).values())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.items())
                    .extracting(StoredTriggerRun::id)
                    .extracting(TriggerRunId::value)
                    .containsExactly("task", "blob", "time"));
    assertThat(runs().causedBy(List.of(ONE), 10)).isEmpty();
  }

  @Test
  void moreTasksThanAreLookedAt_areSaidToBeIncomplete() {
    file.together(
        () -> {
          for (int n = 0; n <= TriggerRuns.MAX_TASKS; n++) {
            String task = "m.f%04d".formatted(n);
            file.insert("trg_trigger_runs", RUN, "r" + n, "x", task, "and", 1.0 + n, "one", "{}");
          }
        });
    TimeWindow last = new TimeWindow(Instant.ofEpochSecond(TriggerRuns.MAX_TASKS - 499), EVER.to());
    var found = runs().executed(last, 1_000);
    assertThat(found.complete()).isFalse();
    assertThat(found.items()).hasSize(500);
    assertThat(found.items().getFirst().id()).isEqualTo(new TriggerRunId("r4999"));
    var page = runs().page(TriggerRunFilter.in(last), PageRequest.first(1_000));
    assertThat(page.items()).isEqualTo(found.items());
    assertThat(page.searchedBackTo()).hasValue(EVER.to());
  }

  @Test
  void eventsThatStartedNothing_areWalkedOverUpToABound() {
    file.together(
        () -> {
          file.insert("trg_events", EVENT, "old", "a", 0.5, "{}", 1, null);
          for (int n = 0; n < 20_010; n++) {
            file.insert("trg_events", EVENT, "e" + n, "a", 1.0 + n, "{}", 0, "one");
          }
          file.insert("trg_events", EVENT, "new", "a", 30_000.0, "{}", 1, "one");
        });
    var found = events().triggered(EVER, 10);
    assertThat(found.items()).extracting(StoredEvent::id).containsExactly(new EventId("new"));
    assertThat(found.complete()).isFalse();
    assertThat(events().emittedBy(Map.of(ONE, EVER), 10).complete()).isFalse();
  }

  @Test
  void manyEmittersOfManyEvents_areGivenUpToABoundTogether() {
    Map<InvocationId, TimeWindow> windows = new LinkedHashMap<>();
    file.together(
        () -> {
          for (int n = 0; n < 30 * 200; n++) {
            InvocationId emitter = new InvocationId("emitter-" + n / 200);
            windows.put(emitter, EVER);
            file.insert("trg_events", EVENT, "e" + n, "a", 1.0 + n, json(n), 1, emitter.value());
          }
        });
    Emitted emitted = events().emittedBy(windows, 200);
    assertThat(emitted.complete()).isFalse();
    assertThat(emitted.events().values().stream().mapToInt(List::size).sum()).isEqualTo(5_000);
    assertThat(emitted.events()).hasSize(25).containsKey(new InvocationId("emitter-0"));
    windows.keySet().removeIf(id -> !emitted.events().containsKey(id));
    assertThat(events().emittedBy(windows, 199))
        .returns(true, Emitted::complete)
        .extracting(Emitted::events, InstanceOfAssertFactories.map(InvocationId.class, List.class))
        .hasSize(25);
  }

  private static String json(int n) {
    return "{\"event_id\": \"e%d\", \"event_code\": \"a\", \"timestamp\": \"%s\"}"
        .formatted(n, PythonTime.format(Instant.ofEpochSecond(1L + n)));
  }

  private Events events() {
    return OpenStore.there(store.trigger().events());
  }

  private TriggerRuns runs() {
    return OpenStore.there(store.trigger().runs());
  }
}
