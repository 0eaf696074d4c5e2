package dev.pynmon.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON says beyond what golden answers show; defect 30. */
class EventApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EventId ID = new EventId("e1");
  private static final Instant AT = Instant.parse("2026-11-24T14:45:10Z");
  private static final String SPAN = "?start=2026-11-24&end=2026-11-25";
  private static final FakeMonitor MONITOR = new FakeMonitor();
  private static final Site SITE = Site.of(MONITOR.useCases());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @BeforeEach
  void nothing() {
    MONITOR.event = new ShowEventResult.NotFound(ID);
    MONITOR.events.markers =
        new Answer.Available<>(new EventMarkers(List.of(), new Count.Exact(0), true));
  }

  private static Event event() {
    return new Event(
        ID, "a", AT, Arguments.NONE, Emitter.UNKNOWN, List.of("c"), List.of(Samples.ID));
  }

  private static void found(
      List<ShownArgument> payload,
      Answer<Newest<StoredTriggerRun>> runs,
      Map<Component, Absence> missing) {
    MONITOR.event =
        new ShowEventResult.Found(
            new EventDetail(
                Samples.NOW,
                event(),
                payload,
                Optional.empty(),
                Map.of(),
                runs,
                List.of(),
                new Scene(new TimeWindow(AT, AT), List.of(), Optional.empty(), Optional.empty()),
                Map.of(),
                missing));
  }

  private static JsonNode json(String path) throws JsonProcessingException {
    HttpResponse<String> answer = SITE.call(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static ShownArgument value(String name, DecodedValue value) {
    return new ShownArgument(name, Samples.value(value, ""));
  }

  @Test
  void payloadThatJsonCannotCarry_isReadable() throws JsonProcessingException {
    found(
        List.of(
            value("nothing", new DecodedValue.None()),
            value("big", new DecodedValue.Number("123456789012345678901234567890")),
            value("half", new DecodedValue.Number("0.5")),
            value("nan", new DecodedValue.Number("NaN")),
            value("far", new DecodedValue.Number("1e999")),
            value("cut", new DecodedValue.Text("ab", 5)),
            value(
                "when",
                new DecodedValue.Instance(
                    "datetime.datetime", new DecodedValue.Text("2026-11-24", 10))),
            value("set", new DecodedValue.Items("set", List.of(new DecodedValue.Bool(true)), 3)),
            value(
                "map",
                new DecodedValue.Entries(
                    List.of(new DecodedValue.Entry("k", new DecodedValue.Number("1"))), 1))),
        Samples.there(Newest.none()),
        Map.of());
    JsonNode payload = json("/events/e1/api").required("event").required("payload");
    assertThat(payload)
        .isEqualTo(
            JSON.readTree(
                """
                {"nothing": null, "big": 123456789012345678901234567890, "half": 0.5,
                 "nan": "NaN", "far": "1e999", "cut": "\\"ab\\" … 3 more characters",
                 "when": "datetime.datetime(\\"2026-11-24\\")", "set": [true, "… 2 more"],
                 "map": {"k": 1}}
                """));
  }

  @Test
  void whatIsNotHeld_isSaid_behindTheKeysOfTheOriginal() throws JsonProcessingException {
    found(List.of(), Samples.down(), Map.of(Component.TRIGGER, new Absence.NotFound(List.of())));
    JsonNode api = json("/events/e1/api");
    assertThat(api.fieldNames())
        .toIterable()
        .containsExactly("event", "trigger_runs", "invocation_summaries", "incomplete", "missing");
    assertThat(api.get("incomplete")).hasToString("[\"trigger_runs\",\"invocation_summaries\"]");
    assertThat(api.get("missing").get(0).get("component").asText())
        .isEqualTo(Component.TRIGGER.label());
    found(List.of(), Samples.there(Newest.none()), Map.of());
    assertThat(json("/events/e1/trigger-runs")).hasToString("{\"trigger_runs\":[]}");
    assertThat(json("/events/e1/trace").fieldNames())
        .toIterable()
        .containsExactly(
            "focus_kind",
            "focus_id",
            "trigger_runs",
            "events",
            "source_invocation_ids",
            "generated_invocation_ids");
  }

  @Test
  void damagedEvent_isNo500() throws JsonProcessingException {
    MONITOR.event =
        new ShowEventResult.Damaged(
            Samples.NOW, new DamagedEvent(ID, new Damage("the text is cut", "{")));
    assertThat(json("/events/e1/api"))
        .hasToString(
            "{\"event\":{\"event_id\":\"e1\",\"damage\":\"the text is cut\"},"
                + "\"incomplete\":[\"event\"]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "trigger-runs", "trace"})
  void unknownEvent_is404_inTheWordsOfTheOriginal(String what) throws JsonProcessingException {
    HttpResponse<String> answer = SITE.call("/events/e1/" + what);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(answer.body()).get("detail").asText()).isEqualTo("Event not found");
    MONITOR.event = new ShowEventResult.Unanswered(new Absence.InThisVersion());
    assertThat(SITE.call("/events/e1/" + what).statusCode()).isEqualTo(404);
  }

  @Test
  void markers_sayWhetherThereAreMore() throws JsonProcessingException {
    MONITOR.events.markers =
        new Answer.Available<>(new EventMarkers(List.of(event()), new Count.Exact(3), true));
    assertThat(json("/events/api/markers" + SPAN + "&offset=1&limit=1"))
        .hasToString(
            "{\"markers\":[{\"event_id\":\"e1\",\"event_code\":\"a\","
                + "\"timestamp\":\"2026-11-24T14:45:10+00:00\",\"matched\":true,"
                + "\"triggered\":true,\"emitted_by_invocation_id\":null}],"
                + "\"total\":3,\"truncated\":true}");
    assertThat(json("/events/api/markers" + SPAN + "&offset=2").get("truncated").asBoolean())
        .isFalse();
    MONITOR.events.markers =
        new Answer.Available<>(new EventMarkers(List.of(), new Count.AtLeast(5), false));
    assertThat(json("/events/api/markers" + SPAN))
        .hasToString(
            "{\"markers\":[],\"total\":5,\"truncated\":true,"
                + "\"incomplete\":[\"markers\",\"total\"]}");
    MONITOR.events.markers = new Answer.Missing<>(new Absence.InThisVersion());
    assertThat(json("/events/api/markers" + SPAN))
        .hasToString("{\"markers\":[],\"total\":0,\"truncated\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "all, EITHER, EITHER",
    "matched, YES, EITHER",
    "unmatched, NO, EITHER",
    "triggered, EITHER, YES",
    "untriggered, EITHER, NO"
  })
  void states_areThoseOfTheOriginal(String state, Sought matched, Sought triggered)
      throws JsonProcessingException {
    json("/events/api/markers" + SPAN + "&event_code=%20a&state=" + state);
    EventFilter asked = MONITOR.events.marked.getLast();
    assertThat(asked)
        .returns(Optional.of(" a"), EventFilter::code)
        .returns(matched, EventFilter::matched)
        .returns(triggered, EventFilter::triggered);
  }

  @ParameterizedTest
  @CsvSource({
    "'', start",
    "?start=2026-11-24, end",
    "?end=2026-11-24, start",
    "?start=x&end=2026-11-24, start",
    "?start=2026-11-25&end=2026-11-24, end",
    "?start=2026-11-24&end=2026-11-25&state=odd, state",
    "?start=2026-11-24&end=2026-11-25&limit=x, limit",
    "?start=2026-11-24&end=2026-11-25&offset=10001, offset"
  })
  void markersThatCannotBeMeant_are400(String query, String name) throws JsonProcessingException {
    HttpResponse<String> answer = SITE.call("/events/api/markers" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).get("detail").asText()).startsWith(name);
  }

  @Test
  void unknownInvocation_isNamedAmongThoseStarted() throws JsonProcessingException {
    found(List.of(), Samples.there(Newest.none()), Map.of());
    JsonNode event = json("/events/e1/api").get("event");
    assertThat(event.get("triggered_invocation_ids"))
        .hasToString("[\"" + new InvocationId(Samples.ID.value()) + "\"]");
  }
}
