package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final EventId ID = new EventId("e1");
  private static final Instant AT = Instant.parse("2026-11-24T14:44:20.398652Z");
  private static final String BARE =
      "\"event_id\": \"e1\", \"event_code\": \"a\", \"timestamp\": \"2026-11-24T14:44:20.398652\"";

  @Test
  void event_isReadWhole() {
    String json =
        """
        {"event_id": "e1", "event_code": "order.received", "surprise": [{}],\
         "timestamp": "2026-11-24T14:44:20.398652+00:00",\
         "payload": {"order": "0", "note": "\\"<b>caf\\\\u00e9</b>\\""},\
         "matched_condition_ids": ["event#order.received#static_no_args"],\
         "valid_condition_ids": ["v"], "triggered_invocation_ids": [],\
         "emitted_by_invocation_id": "i1", "emitted_by_task_id": "shop.receive",\
         "emitted_by_runner_context_id": "r1"}\
        """;
    List<InvocationId> started = List.of(new InvocationId("i2"), new InvocationId("i3"));
    assertThat(EventJson.read(ID, json, started))
        .isEqualTo(
            new Event(
                ID,
                "order.received",
                AT,
                Arguments.of(Map.of("order", "0", "note", "\"<b>caf\\u00e9</b>\"")),
                new Emitter(
                    Optional.of(new InvocationId("i1")),
                    Optional.of(new TaskKey("shop.receive")),
                    Optional.of(new RunnerId("r1"))),
                List.of("event#order.received#static_no_args"),
                started,
                List.of("v")));
  }

  @Test
  void emptyCode_isACode() {
    String json = "{" + BARE.replace("\"a\"", "\"\"") + "}";
    assertThat(EventJson.read(ID, json, List.of()))
        .isInstanceOfSatisfying(Event.class, event -> assertThat(event.code()).isEmpty());
  }

  @Test
  void everyRealEvent_isReadWithItsPayload() {
    List<String[]> rows = Resource.rows("events.tsv");
    assertThat(rows).hasSize(12);
    for (String[] row : rows) {
      Event event = (Event) EventJson.read(new EventId(row[0]), row[1], List.of());
      assertThat(event.payload().damage()).isEmpty();
      assertThat(event.payload().serialized()).isNotEmpty();
      assertThat(event.emitter().runner()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%s}",
        "{%s, \"payload\": null, \"matched_condition_ids\": null}",
        "{%s, \"matched_condition_ids\": {\"a\": \"b\"}, \"emitted_by_task_id\": \"no key\"}",
        "{%s, \"matched_condition_ids\": [1, null, \"\", []], \"emitted_by_invocation_id\": 7,"
            + " \"emitted_by_runner_context_id\": \"\"}"
      })
  void whatIsMissingOrOfAnotherType_isEmpty(String json) {
    assertThat(read(json))
        .isEqualTo(new Event(ID, "a", AT, Arguments.NONE, Emitter.UNKNOWN, List.of(), List.of()));
  }

  @Test
  void payloadThatIsNone_isDamaged_andTheRestIsRead() {
    assertThat(payload("[1]").damage()).contains(new Damage("the payload is no object", "[1]"));
    assertThat(payload("{\"a\": \"1\", \"b\": 2}").serialized()).isEqualTo(Map.of("a", "1"));
    assertThat(payload("{\"a\": \"1\", \"b\": 2}").damage()).isPresent();
  }

  @Test
  void namesAndLists_haveBounds() {
    String conditions = "\"c\", ".repeat(300) + "\"c\"";
    String json =
        "{%s, \"event_code\": \"" + "x".repeat(2_000) + "\", \"matched_condition_ids\": [";
    Event event = (Event) read(json + conditions + "]}");
    assertThat(event.code()).isEqualTo("x".repeat(1_000));
    assertThat(event.conditions()).hasSize(200).containsOnly("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "\"uuid\"",
        "{\"event_id\": \"e2\", \"event_code\": \"a\", \"timestamp\": \"2026-11-24T14:44:20\"}",
        "{\"event_id\": \"e1\", \"timestamp\": \"2026-11-24T14:44:20\"}",
        "{\"event_id\": \"e1\", \"event_code\": \"a\"}",
        "{\"event_id\": \"e1\", \"event_code\": \"\\ud800\", \"timestamp\": \"2026-11-24T14:44:20\"}",
        "{\"event_id\": \"e1\", \"event_code\": \"a\", \"timestamp\": 1795531460.4}",
        "{\"event_id\": \"e1\", \"event_code\": \"a\", \"timestamp\": \"soon\"}"
      })
  void whatIsNone_isDamaged(String json) {
    assertThat(EventJson.read(ID, json, List.of()))
        .isInstanceOfSatisfying(
            DamagedEvent.class,
            damaged -> {
              assertThat(damaged.id()).isEqualTo(ID);
              assertThat(damaged.damage().excerpt()).isEqualTo(json);
            });
  }

  @Test
  void textBeyondTheLimit_isDamagedUnread() {
    String json = "{%s, \"payload\": {\"a\": \"" + "x".repeat(1_000_000) + "\"}}";
    assertThat(read(json))
        .isInstanceOfSatisfying(
            DamagedEvent.class,
            damaged ->
                assertThat(damaged.damage().problem())
                    .isEqualTo("the text of the event is longer than 1000000 characters"));
  }

  private static Arguments payload(String json) {
    return ((Event) read("{%s, \"payload\": " + json + "}")).payload();
  }

  private static StoredEvent read(String json) {
    return EventJson.read(ID, json.replace("%s", BARE), List.of());
  }
}
