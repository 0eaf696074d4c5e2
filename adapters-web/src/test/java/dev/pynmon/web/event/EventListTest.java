package dev.pynmon.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventListTest {
  private static final Instant AT = Instant.parse("2026-11-24T14:45:10.123456Z");
  private static final FakeMonitor MONITOR = new FakeMonitor();
  private static final Site SITE = Site.of(MONITOR.useCases());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @BeforeEach
  void nothing() {
    MONITOR.events.given();
    MONITOR.events.codes = List.of();
    MONITOR.events.queries.clear();
  }

  private static Event event(String id, String code, int conditions, int started) {
    return new Event(
        new EventId(id),
        code,
        AT,
        Arguments.of(Map.of("order", "\"A<17\"")),
        new Emitter(
            Optional.of(Samples.ID),
            Optional.of(new TaskKey("shop.pay")),
            Optional.of(new RunnerId("runner-1"))),
        IntStream.range(0, conditions).mapToObj(n -> "event#" + code + "#" + n).toList(),
        IntStream.range(0, started).mapToObj(n -> new InvocationId("started-" + n)).toList());
  }

  private static String body(String path) {
    HttpResponse<String> answer = SITE.browse(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replace("&#61;", "=");
  }

  private static EventFilter asked() {
    return MONITOR.events.queries.getLast().filter();
  }

  @Test
  void row_tellsWhatCameOfAnEvent_andLeadsOn() {
    MONITOR.events.given(event("e1", "order.paid", 3, 5));
    MONITOR.events.totals = new Answer.Available<>(EventTotals.of(1, 1, 1, 1, 5));
    assertThat(body("/events/"))
        .contains(
            "1 event is recorded: 1 met a condition, 1 started something.",
            "data-event-id=\"e1\"",
            "<a class=\"tag\" href=\"?triggered=yes\">triggered</a>",
            "href=\"/events/e1\"",
            "href=\"?event_code=order.paid\"",
            "<td class=\"rest\" title=\"order=&quot;A&lt;17&quot;\">order=&quot;A&lt;17&quot;</td>",
            "href=\"?q=task%3Ashop.pay\"",
            "href=\"?q=emitted%3A2026-11-24T14%3A45Z\"",
            "href=\"/trigger-runs/condition?condition_id=event%23order.paid%230\" title=\"event#order.paid#0\">event order.paid, filter 0<",
            "and 1 more",
            "href=\"/invocations/started-0\"",
            "href=\"/invocations/started-2\"",
            "and 2 more",
            "href=\"/invocations/" + Samples.ID + "\"",
            "href=\"/tasks/shop.pay\"",
            "14:45:10",
            "Rows 1 to 1 of 1.")
        .doesNotContain("started-3", "Parts of the list");
  }

  @Test
  void eventOfAClient_isExternal_andADamagedOneSaysSo() {
    MONITOR.events.given(
        new Event(new EventId("e2"), "", AT, Arguments.NONE, Emitter.UNKNOWN, List.of(), List.of()),
        new DamagedEvent(new EventId("e3"), new Damage("no JSON <b>", "{")));
    assertThat(body("/events/"))
        .contains(
            "<a href=\"/events/?event_code=%20\">(no code)</a>",
            ">external<", "unmatched", "data-event-id=\"e3\"", "no JSON &lt;b&gt;")
        .doesNotContain("no JSON <b>");
  }

  @Test
  void filters_areThoseOfTheOriginal() {
    String query =
        "?event_code=%20order.paid%20&start=2026-11-24T14:45:10&end=2026-11-24T16:45:10%2B01:00"
            + "&matched=yes&triggered=no&page_size=5";
    body("/events/" + query + "&page=1");
    assertThat(asked())
        .isEqualTo(
            EventFilter.ALL
                .of("order.paid")
                .in(
                    new TimeWindow(
                        Instant.parse("2026-11-24T14:45:10Z"),
                        Instant.parse("2026-11-24T15:45:10Z")))
                .matched(Sought.YES)
                .triggered(Sought.NO));
    body("/events/?event_code=&matched=all&triggered=&start=&end=");
    assertThat(asked()).isEqualTo(EventFilter.ALL);
    assertThat(MONITOR.events.queries.getLast().page()).isEqualTo(new PageRequest.Skip(25, 0));
  }

  @Test
  void codeOfBlanks_isTheEmptyOne_andIsKeptByTheForm() {
    assertThat(body("/events/?event_code=%20%20"))
        .contains("<option value=\" \" selected>(no code)</option>");
    assertThat(asked()).isEqualTo(EventFilter.ALL.of(""));
  }

  @Test
  void form_keepsWhatWasChosen_andOffersTheKnownCodes() {
    MONITOR.events.codes = List.of("a", "", "b&c");
    assertThat(body("/events/?event_code=z%22&matched=no&start=2026-11-24T14:45:10"))
        .contains(
            "<option value=\"a\">a</option>",
            "<option value=\"b&amp;c\">b&amp;c</option>",
            "<option value=\"z&quot;\" selected>z&quot;</option>",
            "<option value=\"no\" selected>Met none</option>",
            "name=\"start\" value=\"2026-11-24 14:45:10\"",
            "name=\"end\" value=\"\"",
            "No event matches");
  }

  @Test
  void linksToOtherPages_keepWhatWasAskedFor_encoded() {
    MONITOR.events.page =
        new Answer.Available<>(
            Page.of(
                List.of(event("e1", "a&b", 0, 0)),
                Optional.of(new Cursor("events~1~x y")),
                Optional.empty()));
    MONITOR.events.total = new Answer.Available<>(new Count.AtLeast(20_000));
    assertThat(body("/events/?event_code=a%26b&start=2026-11-24T14:45:10%2B00:00&page=1"))
        .contains(
            "?event_code=a%26b&amp;start=2026-11-24T14%3A45%3A10%2B00%3A00"
                + "&amp;after=events~1~x%20y&amp;rows_before=1-d251\"",
            "Rows 1 to 1 of at least 20,000.");
    assertThat(SITE.browse("/events/?after=events~1~x%20y").statusCode()).isEqualTo(200);
    assertThat(MONITOR.events.queries.getLast().page())
        .isEqualTo(PageRequest.after(25, new Cursor("events~1~x y")));
  }

  @Test
  void pagePastTheEnd_leadsToTheLast_withAllElseAsItWas() {
    MONITOR.events.total = new Answer.Available<>(new Count.Exact(26));
    HttpResponse<String> answer = SITE.browse("/events/?page=9&event_code=a%26b");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/events/?event_code=a%26b&page=2");
    MONITOR.events.given();
    assertThat(SITE.browse("/events/?page=2").headers().firstValue("Location"))
        .hasValue("/events/?page=1");
    assertThat(body("/events/?page=1")).contains("No event yet");
  }

  @Test
  void searchThatEnded_saysHowFarItLooked() {
    MONITOR.events.page =
        new Answer.Available<>(
            new Page<>(
                List.of(),
                Optional.of(new Cursor("events~1~a")),
                Optional.empty(),
                Optional.of(AT)));
    assertThat(body("/events/?triggered=yes&page=4"))
        .contains("None found so far", "Looked back to 2026-11-24 14:45:10 UTC", "Look further");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start=yesterday | start",
        "end=x | end",
        "start=2026-11-24T14:45:10&end=2026-11-23 | end",
        "page=x | page",
        "page_size=x | page_size"
      })
  void whatCannotBeRead_is400_andNamesTheParameter(String query, String name) {
    HttpResponse<String> answer = SITE.call("/events/?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(name);
  }

  @Test
  void numbersOutOfRange_andUnknownWords_areSaid() {
    assertThat(body("/events/?page_size=201&matched=maybe"))
        .contains(
            "page_size 201 was brought down to 100.", "matched &quot;maybe&quot; is not known.");
    assertThat(asked().matched()).isEqualTo(Sought.EITHER);
  }

  @Test
  void refresh_isTheTableAlone() {
    MONITOR.events.given(event("e1", "a", 0, 0));
    assertThat(body("/events/refresh?page_size=5"))
        .startsWith("<section class=\"card-x\" id=\"event-table\"")
        .contains("hx-get=\"/events/refresh?page_size=5\"", "data-event-id=\"e1\"")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events/", "/events/refresh"})
  void oldPynenc_saysThatItKeepsNone(String path) {
    MONITOR.events.page = new Answer.Missing<>(new Absence.InThisVersion());
    assertThat(body(path)).contains("This version of pynenc keeps no events");
  }

  @Test
  void storeThatIsDown_is503() {
    MONITOR.events.page = Samples.down();
    assertThat(SITE.browse("/events/").statusCode()).isEqualTo(503);
  }
}
