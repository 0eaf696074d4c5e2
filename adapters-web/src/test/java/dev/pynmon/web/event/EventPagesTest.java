package dev.pynmon.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Consequence;
import dev.pynmon.domain.trigger.firing.EventFate;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventPagesTest {
  private static final EventId EVENT = new EventId("e1d321e7-dfda-4190-9eb4-b4496ab10fb6");
  private static final String PAGE = "/events/" + EVENT;
  private static final Instant AT = Instant.parse("2026-11-24T14:45:10.123456Z");
  private static final String RUN = "5e0c5dc5".repeat(8);
  private static final Emitter PAY =
      new Emitter(
          Optional.of(Samples.ID),
          Optional.of(new TaskKey("shop.pay")),
          Optional.of(new RunnerId("runner-1")));

  private final FakeMonitor monitor = new FakeMonitor();
  private List<EventFate> fates = List.of();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private static Event event(String code, Emitter emitter, List<InvocationId> started) {
    List<String> conditions = started.isEmpty() ? List.of() : List.of("event#" + code);
    return new Event(EVENT, code, AT, Arguments.NONE, emitter, conditions, started);
  }

  private void found(Event event, Newest<StoredTriggerRun> runs, List<InvocationId> scope) {
    found(event, Samples.there(runs), scope);
  }

  private void found(Event event, Answer<Newest<StoredTriggerRun>> runs, List<InvocationId> scope) {
    monitor.event =
        new ShowEventResult.Found(
            new EventDetail(
                Samples.NOW,
                event,
                List.of(
                    new ShownArgument(
                        "order", Samples.value(new DecodedValue.Text("A-7", 3), "\"A-7\""))),
                Optional.empty(),
                Map.of(Samples.ID, Samples.row()),
                runs,
                fates,
                scene(event, scope),
                runs.available().map(EventPagesTest::scenes).orElse(Map.of()),
                Map.of()));
  }

  private static Scene scene(Event event, List<InvocationId> scope) {
    return new Scene(
        new TimeWindow(AT.minusMillis(100), AT.plusMillis(100)),
        scope,
        event.emitter().invocation(),
        Optional.of(EVENT).filter(_ -> event.state() != EventState.UNMATCHED));
  }

  private static Map<TriggerRunId, Scene> scenes(Newest<StoredTriggerRun> runs) {
    List<TriggerRun> readable =
        runs.items().stream().flatMap(run -> run.readable().stream()).toList();
    return Scene.ofRuns(readable, Map.of(), Optional.of(AT));
  }

  private static TriggerRun run() {
    return run(
        "service-run-1",
        new Participant(
            "EventContext",
            Optional.empty(),
            Optional.empty(),
            Optional.of(EVENT),
            Optional.empty(),
            Optional.of(AT),
            "code:order.paid"));
  }

  private static TriggerRun run(String service, Participant... causes) {
    return new TriggerRun(
        new TriggerRunId(RUN),
        "trigger",
        Optional.of(new TaskKey("shop.thank")),
        "and",
        Optional.of(Samples.ID),
        Optional.empty(),
        Optional.of(AT),
        List.of(causes),
        new TriggerRun.ServedBy(Optional.of(service), Optional.empty()));
  }

  private String body() {
    HttpResponse<String> answer = site.browse(PAGE);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void event_hasItsFactsPayloadOutcomeAndRuns() {
    found(
        event("order.paid", PAY, List.of(Samples.ID)),
        new Newest<>(List.of(run()), false),
        List.of(Samples.ID));
    assertThat(body())
        .contains(
            "<h1>order.paid</h1>",
            "data-copy=\"" + EVENT,
            "<span class=\"tag\">triggered</span>",
            "2026-11-24 14:45:10.123456 UTC",
            "href=\"/invocations/" + Samples.ID + "\">Emitter</a>",
            "<a href=\"/tasks/shop.pay\">shop.pay</a>",
            "href=\"/runners/runner-1\"",
            "href=\"/trigger-runs/condition?condition_id&#61;event%23order.paid\">event#order.paid</a>",
            "1 condition matched, 1 invocation started",
            "<tr data-invocation-id=\"" + Samples.ID,
            "data-status=\"SUCCESS\"",
            "<span class=\"key\">order</span>",
            "<span class=\"str\">&quot;A-7&quot;</span>",
            "data-trigger-run-id=\"" + RUN,
            "<a href=\"/tasks/shop.thank\">shop.thank</a>",
            ">event <a class=\"id\" href=\"/events/" + EVENT + "\"",
            ">order.paid</a></span>",
            "href=\"/runners/atomic-service/runs/service-run-1\"",
            "The newest 1 are shown.");
  }

  @Test
  void timeline_isThatOfPynmon() {
    found(
        event("order.paid", PAY, List.of(Samples.ID)),
        Newest.none(),
        List.of(Samples.ID, new InvocationId("second")));
    assertThat(plain())
        .contains(
            "href=\"/invocations/timeline?time_range=custom"
                + "&start_date=2026-11-24T14%3A45%3A10.023456Z"
                + "&end_date=2026-11-24T14%3A45%3A10.223456Z"
                + "&inv_ids="
                + Samples.ID
                + "%2Csecond&resolution=100ms&focus_event="
                + EVENT
                + "&selected="
                + Samples.ID
                + "\"");
  }

  @Test
  void run_leadsToTheTimelineAroundIt_bareWhereNoTimeIsKnown() {
    found(
        event("order.paid", PAY, List.of(Samples.ID)),
        new Newest<>(List.of(run()), true),
        List.of());
    assertThat(plain())
        .contains(
            "<a class=\"copy\" href=\"/invocations/timeline?time_range=custom"
                + "&start_date=2026-11-24T14%3A45%3A10.023Z&end_date=2026-11-24T14%3A45%3A10.223Z"
                + "&inv_ids="
                + Samples.ID
                + "&resolution=100ms&focus_event="
                + EVENT
                + "&selected="
                + Samples.ID
                + "\" aria-label=\"Timeline around run "
                + RUN.substring(0, 8));
    monitor.event = new ShowEventResult.Found(withoutTimes());
    assertThat(plain()).contains("<a class=\"copy\" href=\"/invocations/timeline\"");
  }

  private String plain() {
    return body().replace("&#61;", "=").replace("&amp;", "&");
  }

  private EventDetail withoutTimes() {
    EventDetail detail = ((ShowEventResult.Found) monitor.event).detail();
    return new EventDetail(
        detail.asOf(),
        detail.event(),
        detail.payload(),
        detail.payloadDamage(),
        detail.invocations(),
        detail.runs(),
        detail.fates(),
        detail.scene(),
        Map.of(),
        detail.missing());
  }

  @Test
  void eventThatTriggersStartedNothingUpon_tellsWhatBecameOfItAtEach() {
    Trigger trigger =
        new Trigger(
            RUN,
            Optional.of(new TaskKey("shop.thank")),
            "and",
            List.of("event#order.paid"),
            Optional.empty());
    Event event = event("order.paid", PAY, List.of());
    fates =
        List.of(
            new EventFate(event, trigger, new Consequence.Waits()),
            new EventFate(event, trigger, new Consequence.NotAlone()),
            new EventFate(event, trigger, new Consequence.Claimed(AT)),
            new EventFate(event, trigger, new Consequence.NotClaimed()),
            new EventFate(event, trigger, new Consequence.Unknown()),
            new EventFate(event, trigger, new Consequence.Ran()));
    found(event, Newest.none(), List.of());

    assertThat(body())
        .contains(
            "<dd>waits to start it <span",
            "/triggers/" + RUN + "\"",
            "is not enough alone, and waits no more",
            "a run was claimed at 14:45:10 UTC (",
            "no run was claimed, and it waits no more",
            "whether one was claimed cannot be told",
            "None is kept.")
        .doesNotContain("<dd>started it");
  }

  @Test
  void eventOfAClient_isExternal_andOneThatNothingCameOfIsNoFocus() {
    found(event("shop.opened", Emitter.UNKNOWN, List.of()), Newest.none(), List.of());
    assertThat(body())
        .contains(
            "<span class=\"tag\">unmatched</span>",
            "external <span class=\"t3 small\">outside any task</span>",
            "It started no invocation.",
            "None is known: it met no trigger")
        .doesNotContain("focus_event", "selected&#61;", "inv_ids");
  }

  @Test
  void runThatCannotBeRead_isARowAllTheSame() {
    found(
        event("order.paid", PAY, List.of()),
        new Newest<>(
            List.of(new DamagedTriggerRun(new TriggerRunId(RUN), new Damage("no JSON", "{"))),
            true),
        List.of());
    assertThat(body())
        .contains("title=\"no JSON\">damaged</span>", "<span class=\"t3\">not known</span>")
        .doesNotContain("<span class=\"t3\">none</span></td>", "Timeline around run");
  }

  @Test
  void runsThatCannotBeRead_areNotNone_butNotKnown_andWhyIsSaid() {
    found(event("order.paid", PAY, List.of()), Samples.down(), List.of());
    assertThat(body())
        .contains(
            "<p class=\"t2\">Not known. The store ", "which holds the trigger, does not answer")
        .doesNotContain("None is known");
  }

  @Test
  void serviceRunOfAnIdInNoForm_isTextAndNoLink() {
    String id = "x".repeat(301);
    found(event("order.paid", PAY, List.of()), new Newest<>(List.of(run(id)), true), List.of());
    assertThat(body())
        .contains("<td><span class=\"id\" title=\"" + "x".repeat(100), ">xxxxxxxx</span>")
        .doesNotContain("/runners/atomic-service/runs/x");
  }

  @Test
  void countsAtTheBoundOfWhatIsTold_areNoExactOnes() {
    List<InvocationId> started =
        IntStream.range(0, Event.MAX_STARTED).mapToObj(n -> new InvocationId("s" + n)).toList();
    List<String> conditions =
        IntStream.range(0, Event.MAX_CONDITIONS).mapToObj(n -> "event#" + n).toList();
    found(
        new Event(EVENT, "order.paid", AT, Arguments.NONE, PAY, conditions, started),
        Newest.none(),
        List.of());
    assertThat(body())
        .contains(
            "at least 200 conditions matched, at least 100 invocations started",
            "There may be more: no more than 100 are told.",
            "There may be more: no more than 200 are told.");
  }

  @Test
  void recordThatCannotBeRead_isSaid() {
    monitor.event =
        new ShowEventResult.Damaged(
            Samples.NOW, new DamagedEvent(EVENT, new Damage("no JSON", "{<b>")));
    assertThat(body()).contains("<b>Its record cannot be read:</b> no JSON.", ">{&lt;b&gt;</pre>");
  }

  @Test
  void hostileTexts_areTextOnly_andDoNotBreakTheTimeline() {
    InvocationId evil = new InvocationId(Samples.EVIL);
    found(
        event(
            Samples.EVIL,
            new Emitter(
                Optional.of(evil),
                Optional.of(new TaskKey(Samples.EVIL)),
                Optional.of(new RunnerId(Samples.EVIL))),
            List.of(evil)),
        Newest.none(),
        List.of(evil));
    assertThat(body()).doesNotContain("<script>alert", "inv_ids");
  }

  @Test
  void unknownEvent_is404_malformedIdIs400() {
    HttpResponse<String> unknown = site.browse("/events/unknown");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("No event unknown in shop.", "It may have been purged");
    assertThat(site.browse("/events/0fa12b3c").body()).contains(">Look for 0fa12b3c</a>");
    assertThat(site.browse("/events/a%20b").statusCode()).isEqualTo(400);
  }

  @Test
  void storeOfAPynencWithoutEvents_saysSo_andADeadOneIsNamed() {
    monitor.event = new ShowEventResult.Unanswered(new Absence.InThisVersion());
    HttpResponse<String> old = site.browse(PAGE);
    assertThat(old.statusCode()).isEqualTo(404);
    assertThat(old.body()).contains("This version of pynenc keeps no events");
    monitor.event = new ShowEventResult.Unanswered(Samples.DOWN);
    HttpResponse<String> dead = site.browse(PAGE);
    assertThat(dead.statusCode()).isEqualTo(503);
    assertThat(dead.body()).contains("cannot be read");
  }

  @Test
  void page_leadsBackToTheList_andToTheEventsOfItsCode() {
    found(event("order.paid", PAY, List.of()), Newest.none(), List.of());
    assertThat(body())
        .contains(
            "<a href=\"/events/\">Events</a> <span aria-hidden",
            "href=\"/events/?event_code&#61;order.paid\"");
    assertThat(site.browse("/apps/shop" + PAGE).body())
        .contains(
            "<a href=\"/apps/shop/events/\">Events</a>",
            "href=\"/apps/shop/events/?event_code&#61;order.paid\"");
  }
}
