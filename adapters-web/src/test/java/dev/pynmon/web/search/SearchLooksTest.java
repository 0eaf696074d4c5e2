package dev.pynmon.web.search;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A search that looks on, a look after the other, for invocations and for events. */
class SearchLooksTest {
  private static final List<InvocationRow> ROWS = List.of(Samples.row());
  private static final Optional<Instant> BACK = Optional.of(Samples.NOW.minusSeconds(20));
  private static final String ORDER = "/search/?q=args.order:948262";
  private static final String FURTHER = "/search/further?q=args.order:948262";

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private static Optional<Cursor> cursor(String text) {
    return Optional.of(new Cursor(text));
  }

  private static Page<InvocationRow> whole() {
    return Page.of(ROWS, Optional.empty(), Optional.empty());
  }

  private static Page<InvocationRow> nothing(String next) {
    return new Page<>(List.of(), cursor(next), Optional.empty(), BACK);
  }

  private static Event event(String id) {
    return new Event(
        new EventId(id),
        "order.placed",
        Samples.NOW.minusSeconds(2),
        Arguments.of(Map.of("order", "948262")),
        Emitter.UNKNOWN,
        List.of(),
        List.of(),
        List.of());
  }

  private static FoundAnywhere carried(Page<InvocationRow> page) {
    return Samples.foundAnywhere(page, List.of(event("e1")), Samples.found(there(Samples.none())));
  }

  private static InvocationList list(Answer<Page<InvocationRow>> page) {
    int looked = page.available().map(Page::items).orElse(List.of()).size();
    return new InvocationList(
        Samples.NOW, page, ListExtras.NONE, there(new Count.AtLeast(0)), looked, Map.of());
  }

  private void next(Page<InvocationRow> page) {
    monitor.search.lookedOn =
        Optional.of(new LookedOn(Samples.NOW, Optional.of(list(there(page))), Optional.empty()));
  }

  private void nextEvents(FoundEvents events) {
    monitor.search.lookedOn =
        Optional.of(new LookedOn(Samples.NOW, Optional.empty(), Optional.of(there(events))));
  }

  @Test
  void whatCarriedAValue_isToldInASentence_andStandsOnOneAxis() {
    monitor.search.anywhere = Optional.of(carried(whole()));

    assertThat(site.browse(ORDER).body())
        .contains(
            "Order 948262 was carried by 1 invocation of 1 task and 1 event, from 14:46:02 to"
                + " 14:47:00 (58.00 s); it succeeded.")
        .contains("Looked at all that may match: 1 invocation and 1 event.")
        .contains(">order&#61;948262</span>", "order.placed", "<svg class=\"event\" viewBox")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void ofInvocationsThatCouldNotBeAskedFor_nothingIsClaimed() {
    FoundAnywhere all = carried(whole());
    monitor.search.anywhere =
        Optional.of(
            new FoundAnywhere(
                all.app(),
                all.asOf(),
                list(Samples.down()),
                all.failures(),
                all.events(),
                all.tasks(),
                all.workflows(),
                all.runners()));

    assertThat(site.browse(ORDER).body())
        .contains("which holds the orchestrator, does not answer")
        .contains("Looked at 1 event, all that may match; not at invocations.");
  }

  @Test
  void looksOn_fromWhereItCame_withWhatItFound() {
    monitor.search.anywhere =
        Optional.of(carried(new Page<>(ROWS, cursor("p1"), Optional.empty(), BACK)));

    String found =
        "q&#61;args.order%3A948262&amp;looked&#61;1&amp;after&#61;p1&amp;inv_ids&#61;"
            + Samples.ID
            + "&amp;events_looked&#61;1&amp;events&#61;e1";
    assertThat(site.browse(ORDER).body())
        .contains(
            "Looked at the newest 1 invocation, back to 14:46:42 UTC, and at all 1 event that may"
                + " match.")
        .contains("hx-get=\"/search/further?" + found + "&amp;turn&#61;1\"")
        .contains("href=\"/search/?" + found + "\">Look further</a>");
  }

  @Test
  void anotherLook_thatFindsNothing_tellsHowFarItCame() {
    next(nothing("p2"));

    String part = site.browse(FURTHER + "&after=p1&looked=20&turn=3").body();

    assertThat(part)
        .contains("Looked at the newest 20 invocations, back to", "after&#61;p2", "turn&#61;4")
        .doesNotContain("id=\"carried\"");
    assertThat(monitor.search.queries).isEmpty();
    assertThat(monitor.search.further)
        .containsExactly(
            new LookOn(Optional.of(PageRequest.after(100, new Cursor("p1"))), Optional.empty()));
  }

  @Test
  void thatThereIsNone_isSaidOnceAllWasLookedAt() {
    FoundAnywhere none =
        Samples.foundAnywhere(Page.empty(), List.of(), Samples.found(there(Samples.none())));
    monitor.search.anywhere =
        Optional.of(withEvents(none, there(new FoundEvents(List.of(), cursor("e9"), 500, BACK))));

    assertThat(site.browse(ORDER).body()).contains("No invocation and no event is found so far.");

    monitor.search.anywhere = Optional.of(none);
    nextEvents(new FoundEvents(List.of(), cursor("e10"), 500, BACK));
    assertThat(site.browse(ORDER + "&looked=1&events_after=e9").body())
        .contains("No invocation and no event is found so far.");

    nextEvents(FoundEvents.NONE);
    assertThat(site.browse(FURTHER + "&looked=1&events_after=e10").body())
        .contains("<div id=\"carried\" hx-swap-oob=\"true\">")
        .contains("No invocation and no event was found.");
  }

  @Test
  void anotherLook_thatFindsSomething_showsItWithAllThatWasFound() {
    next(whole());
    monitor.search.anywhere = Optional.of(carried(whole()));

    String part = site.browse(FURTHER + "&after=p1&inv_ids=a&events=e1,e2").body();

    assertThat(monitor.search.again)
        .containsExactly(
            new FoundBefore(
                Set.of(new InvocationId("a"), Samples.ID),
                Set.of(new EventId("e1"), new EventId("e2"))));
    assertThat(part)
        .contains("<div id=\"carried\" hx-swap-oob=\"true\">", "Order 948262 was carried by")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void whatWasFound_staysAsItIs_whereItsStoreIsSilent_whileThereIsMore() {
    next(new Page<>(ROWS, cursor("p2"), Optional.empty(), BACK));
    monitor.search.anywhere = Optional.of(withEvents(carried(whole()), Samples.down()));
    String further = FURTHER + "&after=p1&looked=20&inv_ids=a&events=e1&turn=3";

    assertThat(site.browse(further).body())
        .contains("after&#61;p2", "inv_ids&#61;a%2C" + Samples.ID, "turn&#61;4")
        .doesNotContain("id=\"carried\"");
    assertThat(site.browse(FURTHER + "&after=p1&looked=20&inv_ids=a&turn=3").body())
        .contains("id=\"carried\"");

    next(whole());
    assertThat(site.browse(further).body()).contains("<div id=\"carried\" hx-swap-oob=\"true\">");
  }

  private static FoundAnywhere withEvents(FoundAnywhere all, Answer<FoundEvents> events) {
    return new FoundAnywhere(
        all.app(),
        all.asOf(),
        all.invocations(),
        all.failures(),
        events,
        all.tasks(),
        all.workflows(),
        all.runners());
  }

  @Test
  void events_areLookedForOn_whereAllInvocationsWereLookedAt() {
    nextEvents(new FoundEvents(List.of(), cursor("e9"), 500, BACK));

    String part =
        site.browse(FURTHER + "&looked=20&events_after=e8&events_looked=1000&turn=3").body();

    assertThat(monitor.search.further)
        .containsExactly(
            new LookOn(Optional.empty(), Optional.of(PageRequest.after(100, new Cursor("e8")))));
    assertThat(part)
        .contains(
            "Looked at all 20 invocations that may match, and at the newest 1,500 events, back to"
                + " 14:46:42 UTC.")
        .contains("events_after&#61;e9", "events_looked&#61;1500", "hx-trigger=\"load delay:200ms");
  }

  @Test
  void aHundred_areEnough_ofTheirKind() {
    List<Event> many = IntStream.range(0, 100).mapToObj(n -> event("e" + n)).toList();
    nextEvents(new FoundEvents(many, cursor("e9"), 500, Optional.empty()));
    monitor.search.anywhere = Optional.of(carried(whole()));

    assertThat(site.browse(FURTHER + "&looked=20&events_after=e8&turn=3").body())
        .contains("at the newest 500 events, until 100 were found.")
        .doesNotContain("hx-trigger=\"load", "Look further");
  }

  @Test
  void ofAHundred_behindWhichMayBeMore_nothingIsToldAsIfTheyWereAll() {
    List<InvocationRow> many =
        IntStream.range(0, 100).mapToObj(n -> Samples.named("i" + n)).toList();
    monitor.search.anywhere =
        Optional.of(carried(new Page<>(many, cursor("p1"), Optional.empty(), Optional.empty())));

    assertThat(site.browse(ORDER).body())
        .contains(
            "was carried by at least 100 invocations, the newest 100 of 1 task, and 1 event, at",
            "; all of these succeeded.");
  }

  @Test
  void storeThatDoesNotAnswer_isAskedAgain_fromWhereItWas() {
    monitor.search.lookedOn =
        Optional.of(
            new LookedOn(
                Samples.NOW, Optional.of(list(Samples.down())), Optional.of(Samples.down())));

    assertThat(site.browse(FURTHER + "&after=p1&looked=20&events_after=e8&turn=3").body())
        .contains("which holds the orchestrator and trigger, does not answer")
        .contains("after&#61;p1", "events_after&#61;e8", "hx-trigger=\"load delay:5s\"");
  }

  @Test
  void looks_thatFollowByThemselves_endAfterAMinute() {
    next(nothing("p2"));

    assertThat(site.browse("/search/further?q=x&after=p1&turn=60").body())
        .contains("Look further</a>")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void eventThatIsNone_isRefused() {
    assertThat(site.browse(FURTHER + "&after=p1&events=e1,,e2").statusCode()).isEqualTo(400);
  }
}
