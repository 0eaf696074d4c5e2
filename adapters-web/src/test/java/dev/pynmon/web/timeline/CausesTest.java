package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Query;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Events, ticks and what they started, in the picture, in the table and in the file. */
class CausesTest {
  private static final String TIMELINE = "/apps/shop/invocations/timeline";
  private static final TimelineUrls URLS = TimelineUrls.of(Samples.LINKS, Query.NONE);

  private static Scene busy() {
    return Scene.shop()
        .event("e-1", "order.paid", 200, "aaaa0002", "aaaa0003")
        .event("e-2", "shop.opened", 140, "", "aaaa0004")
        .trigger("t-1", "StatusContext", "condition#shop", 180, "aaaa0001", "aaaa0003")
        .trigger("t-2", "ExceptionContext", "condition#shop#x", 190, "aaaa0002", "aaaa0005")
        .trigger("t-3", "CronContext", "cron_*/5 * * * *", 122, "", "aaaa0004")
        .trigger("t-4", "CronContext", "cron_*/15 * * * *", 85, "", "aaaa0005");
  }

  private static String svg(TimelinePicture timeline) {
    return TimelineSvg.inPage(timeline, PictureLabel.of(timeline, Reach.ALL), URLS).text();
  }

  private static String marker(String svg, String key) {
    return svg.lines()
        .filter(line -> line.contains("event-marker-link"))
        .filter(line -> line.contains("data-event-id=\"" + key))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  private static String page(Scene scene, String query) {
    try (Site site = Site.of(scene.useCases(new FakeMonitor()))) {
      HttpResponse<String> answer = site.browse(TIMELINE + query);
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  @Test
  void event_isALinkToItsPageWithAllThatScriptsKnowOfIt() {
    assertThat(marker(svg(busy().draw()), "e-1"))
        .startsWith(
            "<a class=\"event-marker-link\" href=\"/events/e-1\" data-event-id=\"e-1\""
                + " data-event-code=\"order.paid\" data-event-state=\"triggered\""
                + " data-event-timestamp=\"2026-11-24T14:43:42+00:00\""
                + " data-related-invocation-ids=\"aaaa0002 aaaa0003\"><title>order.paid"
                + " 14:43:42.000000; carries ")
        .contains("<rect class=\"marker k-event\"");
  }

  @Test
  void title_hasThreeNamesOfWhatAnEventCarries_andNoValue() {
    String svg = svg(busy().draw());

    assertThat(
            all(marker(svg, "e-1"), "carries \\w+, \\w+, \\w+ and 1 more; started 1 invocation<"))
        .hasSize(1);
    assertThat(svg).doesNotContain("secret");
  }

  @Test
  void tick_isALinkToTheServiceRun_withItsRunsAndNoEventLine() {
    String svg = svg(busy().draw());

    assertThat(marker(svg, "cron:served-t-3:"))
        .contains(
            "href=\"/runners/atomic-service/runs/served-t-3\"",
            "data-event-code=\"cron.tick\"",
            "data-event-state=\"triggered\"",
            "data-trigger-run-id=\"t-3\"",
            "data-trigger-run-ids=\"t-3\"",
            "data-trigger-id=\"trigger-t-3\"",
            "data-context-type=\"CronContext\"",
            "data-atomic-service-run-id=\"served-t-3\"",
            "data-atomic-service-runner-id=\"5b0a11c0-0000\"",
            "time by */5 * * * *");
    assertThat(all(svg, "data-relation=\"event\" data-cause-id=\"cron")).isEmpty();
  }

  @Test
  void lines_haveTheirKindAndTheIdsOfRunTriggerConditionSourceAndChild() {
    String svg = svg(busy().draw());

    assertThat(all(svg, "data-relation=\"[a-z-]+\""))
        .containsExactlyInAnyOrder(
            "data-relation=\"event\"",
            "data-relation=\"event\"",
            "data-relation=\"cron\"",
            "data-relation=\"cron\"",
            "data-relation=\"status\"",
            "data-relation=\"exception\"");
    assertThat(svg)
        .contains(
            "<g class=\"relation k-status\" data-relation=\"status\" data-trigger-run-id=\"t-1\""
                + " data-trigger-id=\"trigger-t-1\" data-condition-id=\"condition#shop\""
                + " data-source-id=\"aaaa0001\" data-child-id=\"aaaa0003\"><path class=\"halo\"",
            "<rect class=\"condition k-status\" data-source-id=\"aaaa0001\"",
            "<rect class=\"condition k-exception\" data-source-id=\"aaaa0002\"");
  }

  @Test
  void lines_haveTheClassesThatTestsOfTheOriginalPin() {
    String svg = svg(busy().draw());

    assertThat(all(svg, "<g class=\"timeline-relations\"")).hasSize(1);
    assertThat(all(svg, "class=\"tie [a-z-]+\""))
        .contains(
            "class=\"tie event-trigger-relation-line\"",
            "class=\"tie cron-trigger-relation-line\"",
            "class=\"tie status-trigger-relation-line\"",
            "class=\"tie exception-trigger-relation-line\"");
  }

  @Test
  void hostileCode_isTextNeverMarkup() {
    String evil = "<script>alert('1')</script>\" onload=\"x\0\u202e";
    Scene scene =
        Scene.shop()
            .event(evil, evil, 200, "aaaa0002", "aaaa0003", evil)
            .trigger(evil, "StatusContext", evil, 180, "aaaa0001", "aaaa0003")
            .trigger(evil, "CronContext", evil, 122, "", "aaaa0004");

    String svg = svg(scene.draw());

    assertThat(svg).doesNotContain("<script", "onload=\"", "\0", "\u202e");
    assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(page(scene, "")).doesNotContain("<script>alert", "\" onload=\"");
    assertThat(page(scene, "?view=table")).doesNotContain("<script>alert", "\" onload=\"");
    assertThat(page(scene, "?focus_event=%3Cscript%3Ealert(1)"))
        .contains("role=\"alert\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void density_hasMarkersThatAreLinks() {
    TimelineLook all = TimelineLook.DEFAULT;
    TimelinePicture timeline =
        busy()
            .draw(
                new TimelineLook(
                    all.resolution(), true, all.selected(), new TimelineLimits(500, 40, 1, 4_100)));

    assertThat(all(svg(timeline), "<a class=\"event-marker-link\"")).hasSize(4);
    assertThat(svg(timeline)).doesNotContain("marker-code", "data-relation");
  }

  @Test
  void page_namesAllKindsWhereThereAreAny_andNoneElse() {
    String page = page(busy(), "");

    assertThat(page)
        .contains(
            ">event that started something<",
            ">event, matched only<",
            ">tick of a cron expression<",
            ">status<",
            ">result<",
            ">exception<",
            ">event trigger<",
            ">cron trigger<",
            ">event origin<");
    assertThat(page(Scene.shop(), "")).doesNotContain("tick of a cron expression");
  }

  @Test
  void table_hasEventsTicksAndWhatAStatusStarted() {
    String page = page(busy(), "?view=table");

    assertThat(page)
        .contains(
            ">Events and ticks: 4<",
            "<a href=\"/apps/shop/events/e-1\"",
            ">14:43:42.000000<",
            "href=\"/apps/shop/runners/atomic-service/runs/served-t-4\"",
            ">Started by a status, result or exception: 2<",
            "<td>exception started</td>",
            "<td class=\"t2\"> <span class=\"mono t3\">event#shop</span></td><td><a class=\"id\""
                + " href=\"/apps/shop/invocations/aaaa0002\" title=\"aaaa0002\">",
            " href=\"/apps/shop/runners/ExternalRunner%40host-a%3A1\"",
            "<td>triggered</td><td class=\"t2\">cron <span class=\"mono t3\">cron_*/5 * * *"
                + " *</span></td><td><a class=\"id\" href=\"/apps/shop/runners/5b0a11c0-0000\"");
    assertThat(page).doesNotContain("secret");
  }

  @Test
  void file_hasThemWithoutLinksInItsOwnColours_andTheLinesOfWhatIsSelected() {
    String svg = busy().sheet("selected=aaaa0003").file().svg(StandaloneStyle.text()).text();

    assertThat(svg)
        .contains(
            "<g class=\"event-marker-link\" data-event-id=\"e-1\"",
            "<g class=\"relation k-status sel\" data-relation=\"status\"",
            ".k-event{color:#8b50cf}")
        .doesNotContain("href", "var(", "class=\"relation k-exception");
    parsed(svg);
  }

  @Test
  void eventThatIsLookedFor_isMarkedKeptInLinksAndCanBeCleared() {
    Scene scene = busy();
    String page = page(scene, "?time_range=5m&focus_event=e-1");

    assertThat(marker(page, "e-1"))
        .contains("class=\"event-marker-link focus\"", "class=\"focus-ring\"");
    assertThat(all(page, "class=\"focus-ring\"")).hasSize(1);
    assertThat(
            all(
                page,
                "class=\"relation [a-z-]+ sel\" data-relation=\"[a-z]+\" data-cause-id=\"[^\"]+\""))
        .containsExactly(
            "class=\"relation k-event sel\" data-relation=\"event\" data-cause-id=\"e-1\"");
    assertThat(scene.asked.getFirst().besides().focus().orElseThrow().value()).isEqualTo("e-1");
    String plain = page.replace("&#61;", "=").replace("&amp;", "&");
    assertThat(plain)
        .contains(
            "href=\"/apps/shop/invocations/timeline?time_range=15m&focus_event=e-1\"",
            "<a class=\"clear\" href=\"/apps/shop/invocations/timeline?time_range=5m\""
                + " data-tl=\"go\" data-drops=\"focus_event\" aria-label=\"Clear: Event\">",
            "<input type=\"hidden\" name=\"focus_event\" value=\"e-1\">");
    assertThat(plain).doesNotContain("role=\"alert\"");
  }

  @Test
  void eventThatIsNotKnown_isSaidAndOneInAWrongFormIsRefused() {
    assertThat(page(busy(), "?focus_event=gone"))
        .contains("role=\"alert\"", "focus_event &quot;gone&quot; is not known.")
        .doesNotContain("focus-ring");
    try (Site site = Site.of(busy().useCases(new FakeMonitor()))) {
      assertThat(site.browse(TIMELINE + "?focus_event=a%20b").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void whatWasLeftOut_isSaid() {
    Scene scene = busy();
    scene.reach = Reach.ALL.with(Cut.TRIGGERS);

    assertThat(page(scene, "")).contains("Not all events and runs of triggers are shown");

    scene.reach = Reach.ALL.with(Cut.NAMED).with(Cut.UNREADABLE);
    assertThat(page(scene, ""))
        .contains("the first 1,000 are.", "Some records of events or triggers cannot be read.");
  }

  @Test
  void eventWithoutAPlace_isSaid() {
    Scene scene = busy().trigger("t-5", "CronContext", "cron_* * * * *", 60, "", "gone");

    assertThat(page(scene, "")).contains("1 event or tick is not shown: nothing that is shown");
    assertThat(page(busy(), "")).doesNotContain("event or tick is not shown");
  }

  @Test
  void eventThatStartedVeryMany_saysThatNotEachHasALine() {
    String[] many = new String[21];
    Arrays.setAll(many, i -> "child-" + i);
    Scene scene = Scene.shop().event("e-1", "order.paid", 200, "aaaa0002", many);

    assertThat(marker(svg(scene.draw()), "e-1"))
        .contains("started 21 invocations, lines to 20 at most</title>");
  }

  @Test
  void eventThatStartedMoreThanAreTold_saysAtLeast() {
    String[] many = new String[100];
    Arrays.setAll(many, i -> "child-" + i);
    Scene scene = Scene.shop().event("e-1", "order.paid", 200, "aaaa0002", many);

    assertThat(marker(svg(scene.draw()), "e-1"))
        .contains("started at least 100 invocations, lines to 20 at most</title>");
  }

  private static Document parsed(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }
}
