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
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The panel of an event, as a timeline asks for it. */
class EventPanelTest {
  private static final EventId EVENT = new EventId("9fdf690d-619d-4005-8e8f-0bbfe4b95e78");
  private static final Instant AT = Instant.parse("2026-11-24T14:45:10.123456Z");
  private static final String PANEL = "/events/" + EVENT + "/panel";

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void found(String code, Emitter emitter, List<InvocationId> started) {
    Event event = new Event(EVENT, code, AT, Arguments.NONE, emitter, List.of("c"), started);
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
                new Answer.Available<>(Newest.none()),
                List.of(),
                Scene.ofEvent(event, List.of(), Optional.empty(), List.of()),
                Map.of(),
                Map.of()));
  }

  private static Emitter by(InvocationId invocation) {
    return new Emitter(Optional.of(invocation), Optional.empty(), Optional.of(Samples.RUNNER));
  }

  private String body(String query) {
    HttpResponse<String> answer = site.browse(PANEL + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replace("&#61;", "=").replace("&amp;", "&");
  }

  @Test
  void panel_saysWhatTheEventIs_andIsNoPage() {
    found("order.paid", by(Samples.ID), List.of(Samples.ID));
    assertThat(body(""))
        .contains(
            "data-shown-event=\"" + EVENT + "\"",
            "<h2 id=\"event-panel-h\" tabindex=\"-1\">order.paid</h2>",
            "<span class=\"tag\">triggered</span>",
            "2026-11-24 14:45:10.123456",
            "<span data-invocation-id=\"" + Samples.ID,
            "<li data-invocation-id=\"" + Samples.ID,
            "1 condition matched, 1 invocation started",
            "<span class=\"key\">order</span>",
            "<a class=\"btn-x sm\" href=\"/events/" + EVENT + "\">Details</a>")
        .doesNotContain("<html", "<main");
  }

  @Test
  void zoom_isFiveSecondsAround_keepsTheTimelineAndMarksTheEvent() {
    found("order.paid", Emitter.UNKNOWN, List.of());
    assertThat(body("?time_range=1h&resolution=1m&task_id=a.b&selected=x&focus_event=other"))
        .contains(
            "href=\"/invocations/timeline?task_id=a.b&selected=x&time_range=custom"
                + "&start_date=2026-11-24T14%3A45%3A05.123456Z"
                + "&end_date=2026-11-24T14%3A45%3A15.123456Z&resolution=100ms&focus_event="
                + EVENT
                + "\" data-tl=\"go\"",
            "external <span class=\"t3 small\">outside any task</span>",
            "It started no invocation.");
  }

  @Test
  void hostileTexts_areTextOnly() {
    found(Samples.EVIL, by(new InvocationId(Samples.EVIL)), List.of());
    assertThat(body("")).doesNotContain("<script>alert");
  }

  @Test
  void recordThatCannotBeRead_isSaid() {
    monitor.event =
        new ShowEventResult.Damaged(
            Samples.NOW, new DamagedEvent(EVENT, new Damage("no JSON", "{<b>")));
    assertThat(body("")).contains("<b>Its record cannot be read:</b> no JSON.", "data-event-close");
  }

  @Test
  void unknownEvent_is404_malformedIdIs400_andADeadStoreIs503() {
    assertThat(site.browse("/events/unknown/panel").statusCode()).isEqualTo(404);
    assertThat(site.browse("/events/a%20b/panel").statusCode()).isEqualTo(400);
    monitor.event = new ShowEventResult.Unanswered(new Absence.InThisVersion());
    assertThat(site.browse(PANEL).statusCode()).isEqualTo(404);
    monitor.event = new ShowEventResult.Unanswered(Samples.DOWN);
    assertThat(site.browse(PANEL).statusCode()).isEqualTo(503);
  }
}
