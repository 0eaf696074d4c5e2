package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.testkit.fixture.GoldenApi;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What triggers have to do with an invocation: on its page and in its JSON. */
class TriggeringPageTest {
  private static final String PAGE = "/invocations/" + Samples.ID;
  private static final Instant AT = Instant.parse("2026-11-24T14:45:10.123456Z");
  private static final InvocationId OTHER =
      new InvocationId("9d2f6a10-0000-4000-8000-000000000000");
  private static final EventId EVENT = new EventId("e1d321e7-dfda-4190-9eb4-b4496ab10fb6");
  private static final String RUN = "5e0c5dc5".repeat(8);

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  TriggeringPageTest() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static Participant part(
      String type, String condition, Optional<EventId> event, Optional<InvocationId> source) {
    return new Participant(
        type,
        Optional.of(condition),
        Optional.of("valid_" + condition),
        event,
        source,
        Optional.of(AT),
        "summary of " + condition);
  }

  private static Participant status(InvocationId source, String condition) {
    return part("StatusContext", condition, Optional.empty(), Optional.of(source));
  }

  private static TriggerRun run(Participant... parts) {
    return new TriggerRun(
        new TriggerRunId(RUN),
        "trigger-1",
        Optional.of(new TaskKey("shop.thank")),
        "and",
        Optional.of(Samples.ID),
        Optional.empty(),
        Optional.of(AT),
        List.of(parts),
        new TriggerRun.ServedBy(Optional.of("service-run-1"), Optional.empty()));
  }

  private static TriggerRun byEventAndSource() {
    return run(
        part("EventContext", "event#order.paid", Optional.of(EVENT), Optional.empty()),
        status(OTHER, "condition#shop.ship"));
  }

  private static Event event(EventId id, String code, List<InvocationId> started) {
    return new Event(
        id, code, AT, Arguments.NONE, Emitter.UNKNOWN, List.of("event#" + code), started);
  }

  private void given(
      Optional<StoredTriggerRun> origin,
      Newest<Event> emitted,
      Newest<StoredTriggerRun> caused,
      Map<Component, Absence> missing) {
    List<StoredTriggerRun> all = new ArrayList<>(caused.items());
    origin.ifPresent(all::add);
    List<TriggerRun> runs = all.stream().flatMap(run -> run.readable().stream()).toList();
    monitor.invocations.triggering =
        new Triggering(
            Samples.NOW,
            origin,
            emitted,
            caused,
            Map.of(EVENT, event(EVENT, "order.paid", List.of(Samples.ID))),
            true,
            Map.of(Samples.ID, Samples.row()),
            true,
            Scene.ofRuns(runs, Map.of(), Optional.empty()),
            missing);
  }

  private void givenEvents(Map<EventId, StoredEvent> events, boolean complete) {
    Triggering known = monitor.invocations.triggering;
    monitor.invocations.triggering =
        new Triggering(
            known.asOf(),
            known.origin(),
            known.emitted(),
            known.caused(),
            events,
            complete,
            known.invocations(),
            known.complete(),
            known.scenes(),
            known.missing());
  }

  /** Its record names the event that started it, and no run is kept. */
  private void startedByAnEvent(Map<Component, Absence> missing) {
    Invocation plain = Samples.record(Samples.ID);
    Invocation record =
        new Invocation(
            plain.id(),
            plain.call(),
            plain.task(),
            plain.arguments(),
            plain.parent(),
            Optional.of(EVENT),
            plain.workflow());
    InvocationRow row = Samples.row();
    monitor.invocations.detail =
        new ShowInvocationResult.Found(
            Samples.detail(
                new InvocationRow(
                    row.id(),
                    row.state(),
                    Optional.of(record),
                    row.history(),
                    row.lastRunner(),
                    Map.of())));
    given(Optional.empty(), Newest.none(), Newest.none(), missing);
  }

  private String body() {
    return site.browse(PAGE).body();
  }

  private JsonNode api() throws JsonProcessingException {
    return new ObjectMapper().readTree(site.call(PAGE + "/api").body());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void withoutAnything_thereIsNoCard() {
    assertThat(body()).doesNotContain("Triggering information");
  }

  @Test
  void olderPynenc_hasNoCard() {
    monitor.invocations.triggering =
        Samples.untriggered(Map.of(Component.TRIGGER, new Absence.InThisVersion()));
    assertThat(body()).doesNotContain("Triggering information");
  }

  @Test
  void origin_isToldWithItsSourcesAndParticipants() {
    given(Optional.of(byEventAndSource()), Newest.none(), Newest.none(), Map.of());
    assertThat(body())
        .contains(
            "Triggering information",
            "data-trigger-run-id=\"" + RUN,
            "start_date&#61;2026-11-24T14%3A45%3A09.373Z&amp;",
            "aria-label=\"Timeline around run ",
            "<a class=\"id\" href=\"/triggers/trigger-1\"",
            "href=\"/trigger-runs/" + RUN,
            "href=\"/trigger-runs/condition?condition_id&#61;",
            "<dt>Logic</dt><dd>and</dd>",
            "2026-11-24 14:45:10.123456 UTC",
            "href=\"/runners/atomic-service/runs/service-run-1\"",
            "<a href=\"/events/" + EVENT + "\">order.paid</a> <span class=\"tag\">triggered</span>",
            "href=\"/invocations/" + OTHER,
            "<td>event</td>",
            "<td>status</td>",
            "condition#shop.ship",
            "summary of event#order.paid")
        .doesNotContain("Events emitted here", "it took part in");
  }

  @Test
  void staleSourcesOfAnAnd_areHidden_butStayInTheLists() throws JsonProcessingException {
    InvocationId stale = new InvocationId("00000000-0000-4000-8000-00000000dead");
    given(
        Optional.of(run(status(stale, "one"), status(OTHER, "one"), status(OTHER, "two"))),
        Newest.none(),
        Newest.none(),
        Map.of());
    assertThat(body())
        .contains("href=\"/invocations/" + OTHER)
        .doesNotContain("href=\"/invocations/" + stale);
    JsonNode origin = api().path("triggered_by");
    assertThat(texts(origin.path("condition_ids"))).containsExactly("one", "one", "two");
    assertThat(texts(origin.path("source_invocation_ids")))
        .containsExactly(stale.value(), OTHER.value(), OTHER.value());
    assertThat(origin.path("participants").valueStream().map(p -> p.path("source_invocation_id")))
        .extracting(JsonNode::asText)
        .containsExactly(OTHER.value(), OTHER.value());
  }

  @Test
  void emittedEventsAndCausedRuns_areTold() {
    given(
        Optional.empty(),
        new Newest<>(List.of(event(EVENT, "order.paid", List.of(Samples.ID, OTHER))), false),
        new Newest<>(List.of(run(status(Samples.ID, "condition#shop.pay"))), true),
        Map.of());
    assertThat(body())
        .contains(
            "Events emitted here",
            "at least 1",
            "There may be others",
            "<tr data-event-id=\"" + EVENT,
            "href=\"/invocations/" + OTHER,
            "Runs of triggers that it took part in",
            "<tr data-trigger-run-id=\"" + RUN,
            "<a href=\"/tasks/shop.thank\">shop.thank</a>")
        .doesNotContain("Started by a trigger");
  }

  @Test
  void deadStore_isSaidToBeNotKnown() throws JsonProcessingException {
    monitor.invocations.triggering = Samples.untriggered(Map.of(Component.TRIGGER, Samples.DOWN));
    assertThat(body()).contains("Triggering information", "<b>Not known.</b> ");
    JsonNode api = api();
    assertThat(api.path("triggered_by").isNull()).isTrue();
    assertThat(api.path("emitted_events")).isEmpty();
    assertThat(api.path("missing").path(0).path("component").asText()).isEqualTo("trigger");
  }

  @Test
  void damagedOrigin_isSaidToBeDamaged() throws JsonProcessingException {
    StoredTriggerRun torn =
        new DamagedTriggerRun(new TriggerRunId(RUN), new Damage("no JSON", "{"));
    given(Optional.of(torn), Newest.none(), new Newest<>(List.of(torn), true), Map.of());
    assertThat(body()).contains("By a run whose record cannot be read: no JSON", "damaged</span>");
    assertThat(texts(api().path("incomplete")))
        .containsExactly("triggered_by", "triggered_runs_caused");
  }

  @Test
  void api_hasPynmonsKeysInItsOrder_andWhyBesideThemWhereAllIsKnown()
      throws JsonProcessingException {
    given(Optional.of(byEventAndSource()), Newest.none(), Newest.none(), Map.of());
    JsonNode api = api();
    assertThat(api.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(GoldenApi.keysAnd("why", "critical_path"));
    assertThat(api.path("triggered_by").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(GoldenApi.runKeysAnd("timeline_url"));
    assertThat(api.path("source_event_summaries").path(EVENT.value()).path("state").asText())
        .isEqualTo("triggered");
    assertThat(api.path("source_inv_summaries").fieldNames()).toIterable().isEmpty();
  }

  @Test
  void api_withoutAComponentThatItNeeds_isUnanswered() {
    monitor.invocations.triggering =
        Samples.untriggered(Map.of(Component.STATE_BACKEND, Samples.DOWN));
    assertThat(site.call(PAGE + "/api").statusCode()).isEqualTo(503);
    assertThat(site.browse(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void eventWithoutARun_isToldWithItsCode_andWhatIsNotKnownIsNotSaidToBeGone() {
    startedByAnEvent(Map.of());
    assertThat(body())
        .contains(
            "<a href=\"/events/" + EVENT + "\">order.paid</a> <span class=\"tag\">triggered</span>",
            "No run of a trigger is kept that tells more.");
    startedByAnEvent(Map.of(Component.TRIGGER, Samples.DOWN));
    givenEvents(Map.of(), true);
    assertThat(body())
        .contains("Started by an event", "<b>Not known.</b> ")
        .doesNotContain("No run of a trigger is kept", "not kept</span>");
  }

  @Test
  void sourceEvent_isNotKept_orDamaged_orNotAskedFor() throws JsonProcessingException {
    given(Optional.of(byEventAndSource()), Newest.none(), Newest.none(), Map.of());
    assertThat(body()).doesNotContain("not kept", "cannot be read");
    givenEvents(Map.of(), true);
    assertThat(body()).contains("<span class=\"t3 small\">not kept</span>");
    assertThat(api().has("incomplete")).isFalse();
    givenEvents(Map.of(EVENT, new DamagedEvent(EVENT, new Damage("no JSON", "{"))), true);
    assertThat(body())
        .contains("<span class=\"t3 small\">its record cannot be read: no JSON</span>")
        .doesNotContain("not kept");
    givenEvents(Map.of(), false);
    assertThat(body()).doesNotContain("not kept", "cannot be read");
    assertThat(texts(api().path("incomplete"))).containsExactly("source_event_summaries");
  }

  @Test
  void hostileTexts_areEscaped_andIdsInNoFormAreNoLinks() {
    InvocationId evil = new InvocationId(Samples.EVIL);
    Event event = event(new EventId(Samples.EVIL), Samples.EVIL, List.of(evil));
    given(
        Optional.of(
            run(
                part(Samples.EVIL, Samples.EVIL, Optional.of(event.id()), Optional.of(evil)),
                status(evil, Samples.EVIL))),
        new Newest<>(List.of(event), true),
        new Newest<>(List.of(run(status(evil, Samples.EVIL))), true),
        Map.of());
    assertThat(body()).doesNotContain("<script>alert", "href=\"/events/%", "href=\"/events/&lt;");
  }

  @Test
  void page_withAsMuchAsItMayTell_staysSmall() {
    List<InvocationId> started = Stream.generate(() -> OTHER).limit(Event.MAX_STARTED).toList();
    List<Event> events =
        IntStream.range(0, 200)
            .mapToObj(i -> event(new EventId(EVENT.value() + i), "order.paid", started))
            .toList();
    given(
        Optional.of(byEventAndSource()),
        new Newest<>(events, false),
        new Newest<>(
            Stream.<StoredTriggerRun>generate(TriggeringPageTest::byEventAndSource)
                .limit(50)
                .toList(),
            false),
        Map.of());
    String body = body();
    assertThat(body).hasSizeLessThan(180_000);
    assertThat(body.substring(body.indexOf("Triggering information")))
        .contains(
            "<a class=\"id\" href=\"/events/" + EVENT + "0\" title=\"" + EVENT + "0\">",
            "<a class=\"id\" href=\"/invocations/" + OTHER + "\" title=\"" + OTHER + "\">")
        .doesNotContain("NO STATUS");
  }
}
