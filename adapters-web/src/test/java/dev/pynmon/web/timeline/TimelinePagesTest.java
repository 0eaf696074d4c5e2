package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.FakeTimeline;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class TimelinePagesTest {
  private static final String TIMELINE = "/invocations/timeline";

  private final Scene scene = Scene.shop();
  private final Site site = Site.of(scene.useCases(new FakeMonitor()));

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void page_showsThePictureWithItsHeadAndItsLegend() {
    String page = body(TIMELINE);

    assertThat(page)
        .contains(
            "<h1>Timeline</h1>",
            "14:42:02.000 to 14:47:02.000 UTC",
            "5 invocations, all shown",
            "class=\"scroll timeline-container\"",
            "<svg class=\"pic timeline\"",
            ">ended in SUCCESS<",
            ">FAILED<",
            "<a href=\"/invocations/timeline?time_range&#61;5m\" data-tl=\"go\""
                + " aria-current=\"true\">5 m</a>");
    assertThat(page).doesNotContain("style=\"", "onclick");
    assertThat(all(page, "<svg class=\"pic timeline\"")).hasSize(1);
  }

  @Test
  void pageOfLanes_isNamedAboveAndBelow_withTheOnesBesideIt() {
    Scene many = new Scene();
    for (int i = 0; i < 90; i++) {
      many.on("runner-" + i, "bbbb%04d".formatted(i), 100 - i, "running");
    }
    try (Site crowded = Site.of(many.useCases(new FakeMonitor()))) {
      String middle = crowded.browse(TIMELINE + "?lane_page=2").body();
      assertThat(all(middle, ">39 of 90 lanes, page 2 of 3<")).hasSize(2);
      assertThat(all(middle, "timeline\" data-tl=\"go\">Lanes before<")).hasSize(2);
      assertThat(all(middle, "lane_page&#61;3\" data-tl=\"go\">Next lanes<")).hasSize(2);
      String last = crowded.browse(TIMELINE + "?lane_page=9").body();
      assertThat(last)
          .contains(
              ">12 of 90 lanes, page 3 of 3<", "lane_page&#61;2\" data-tl=\"go\">Lanes before<")
          .doesNotContain("Next lanes");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time_range=15m",
        "time_range=1h",
        "time_range=3h",
        "time_range=1d",
        "time_range=1y",
        "limit=-1",
        "limit=1000"
      })
  void emptyStore_hasAHeadingAndAPicture_whateverIsAskedFor(String query) {
    try (Site empty = Site.of(new Scene().useCases(new FakeMonitor()))) {
      HttpResponse<String> page = empty.browse(TIMELINE + "?" + query);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<h1>Timeline</h1>", "0 invocations");
      assertThat(all(page.body(), "<svg class=\"pic timeline\"")).hasSize(1);
    }
  }

  @Test
  void dragZoom_isAButtonWithALabelThatSaysWhetherItIsOn() {
    assertThat(body(TIMELINE))
        .containsPattern(
            "<button [^>]*data-tl=\"drag\" aria-pressed=\"false\"[^>]*>.*Drag to zoom</button>");
  }

  @Test
  void windows_areAskedForAsTheAddressSays() {
    body(
        TIMELINE
            + "?time_range=custom&start_date=2026-11-24T14:45:00.000001Z"
            + "&end_date=2026-11-24T14:46:00Z");

    assertThat(scene.asked)
        .extracting(TimelineQuery::window)
        .containsExactly(
            new TimeWindow(
                Samples.NOW.minusSeconds(122).plusNanos(1_000), Samples.NOW.minusSeconds(62)));
  }

  @Test
  void links_keepEverythingButWhatTheyChange() {
    String page = body(TIMELINE + "?time_range=15m&task_id=a.b&limit=100&selected=aaaa0002&x=y");

    assertThat(link(page, "out"))
        .isEqualTo(
            "/invocations/timeline?time_range=custom&start_date=2026-11-24T14%3A24%3A32Z"
                + "&end_date=2026-11-24T14%3A54%3A32Z&task_id=a.b&limit=100&selected=aaaa0002&x=y");
    assertThat(page)
        .contains(
            "class=\"clear\" href=\"/invocations/timeline?time_range&#61;15m&amp;limit&#61;100"
                + "&amp;selected&#61;aaaa0002&amp;x&#61;y\" data-tl=\"go\" aria-label=\"Clear:"
                + " Task\"");
  }

  @Test
  void chips_clearTheirOwnParameterAlone() {
    String page = body(TIMELINE + "?task_id=a.b&workflow_type=c.d&workflow_id=w&inv_ids=aaaa0001");

    assertThat(clears(page))
        .containsExactlyInAnyOrder(
            "Task /invocations/timeline?workflow_type=c.d&workflow_id=w&inv_ids=aaaa0001",
            "Workflow type /invocations/timeline?task_id=a.b&workflow_id=w&inv_ids=aaaa0001",
            "Workflow /invocations/timeline?task_id=a.b&workflow_type=c.d&inv_ids=aaaa0001",
            "Only /invocations/timeline?task_id=a.b&workflow_type=c.d&workflow_id=w");
  }

  @Test
  void limit_thatCuts_isSaidWithTheNextStep() {
    String page = body(TIMELINE + "?limit=2");

    assertThat(page).contains("2 of 5 shown, newest", ">Show 100</a>", "limit&#61;100");
  }

  @Test
  void reach_isSaidInWords() {
    scene.reach =
        new TimelineView.Reach(
            Optional.of(Samples.NOW.minusSeconds(60)), Optional.of(Samples.NOW.minusSeconds(90)));

    assertThat(body(TIMELINE))
        .contains(
            "5 invocations with changes since 2026-11-24 14:46:02.000000 UTC, all shown",
            "holds more than the 200,000 changes that are read: what happened before 2026-11-24"
                + " 14:46:02.000000 UTC is not shown",
            "What began before 2026-11-24 14:45:32 UTC and went on without a change");
  }

  @Test
  void cuts_areSaidInWords() {
    scene.reach = TimelineView.Reach.ALL.with(Cut.SERVICES).with(Cut.HISTORIES);

    assertThat(body(TIMELINE))
        .contains("no more than 200 of the window are drawn", "Some invocations changed too often");
  }

  @Test
  void choice_isSaidInWords() {
    scene.reach =
        new TimelineView.Reach(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new TimelineView.Sample(4_987, 288_000)));

    assertThat(body(TIMELINE))
        .contains(
            "5 invocations of an even choice, all shown",
            "aria-label=\"Timeline of 5 invocations of an even choice on 5 lanes",
            "The window holds about 288,000 changes, too many to read: shown is what 4,987"
                + " invocations did, an even choice, and all numbers count these alone.");
  }

  @Test
  void registered_saysWhatItDoesNotCount() {
    assertThat(body(TIMELINE + "?histogram_status=registered"))
        .contains("what waits from before is not looked for");
    assertThat(body(TIMELINE)).doesNotContain("what waits from before");
  }

  @Test
  void form_keepsThatNothingCountsAsOccupied() {
    assertThat(body(TIMELINE + "?histogram_status="))
        .contains("<input type=\"hidden\" name=\"histogram_status\" value=\"none\">");
    assertThat(body(TIMELINE)).doesNotContain("name=\"histogram_status\"");
  }

  @Test
  void table_saysWhatThePictureDraws() {
    String page = body(TIMELINE + "?view=table");

    assertThat(all(page, "<tr data-invocation-id=\"(\\w+)\"")).hasSize(5);
    assertThat(page)
        .contains("shop.import_feed", "ExternalRunner, ThreadRunner 54f27cc", ">55.00 s<")
        .contains("<span class=\"t3\">so far </span>14:47:02.000000")
        .doesNotContain("<svg class=\"pic timeline\"", "data-tl=\"drag\"");
  }

  @Test
  void file_standsAlone() {
    HttpResponse<String> file = site.browse("/apps/shop/invocations/timeline.svg?time_range=5m");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("image/svg+xml; charset=UTF-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"timeline-shop-20261124-144202-20261124-144702.svg\"");
    assertThat(file.body()).startsWith("<svg ").contains("<style>", "aaaa0002");
  }

  @Test
  void windowThatEndsNow_isMarkedSoThatTheScriptKnows() {
    assertThat(body(TIMELINE)).contains("<div id=\"timeline\" data-now>", "data-live=");
    assertThat(body(TIMELINE + "?start_date=2026-11-24T14:40:00Z&end_date=2026-11-24T14:45:00Z"))
        .contains("<div id=\"timeline\">", "data-tl=\"now\">Now</a>");
  }

  @Test
  void badParameter_isA400ThatNamesIt() {
    HttpResponse<String> page =
        site.browse(TIMELINE + "?time_range=custom&start_date=2026-11-24&end_date=2026-11-23");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("end_date");
  }

  @Test
  void application_inTheAddressStaysInEveryLink() {
    String page = body("/apps/shop/invocations/timeline?selected=aaaa0001");

    assertThat(all(page, "href=\"(/[^\"#]*timeline[^\"]*)\""))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(href).startsWith("href=\"/apps/shop/"));
    assertThat(page)
        .contains("href=\"/apps/shop/invocations/aaaa0001\" data-invocation-id=\"aaaa0001\"");
    assertThat(page)
        .as("for who has no scripts, and so no panel")
        .containsPattern("<noscript><p[^>]*>Details of <a class=\"id\" href=\"/apps/shop/inv");
  }

  @Test
  void windowWithoutChanges_leadsToTheLastActivity_withoutEmptyPictures() {
    FakeMonitor quiet = new FakeMonitor();
    FakeTimeline empty = new FakeTimeline();
    empty.idle = Optional.of(new NearestChange.At(Instant.parse("2026-11-21T11:30:00Z")));
    quiet.timeline = empty;
    try (Site idle = Site.of(quiet.useCases())) {
      for (String form : List.of("", "&view=table")) {
        assertThat(idle.browse(TIMELINE + "?time_range=1h&show_system=0" + form).body())
            .contains(
                "<h2>Last activity 21 Nov 11:30.</h2><p>Nothing changed in this window.</p>",
                "<a class=\"btn-x\" href=\"/invocations/timeline?show_system&#61;0",
                "time_range&#61;custom&amp;start_date&#61;2026-11-21T10%3A36%3A00Z"
                    + "&amp;end_date&#61;2026-11-21T11%3A36%3A00Z\" data-tl=\"go\"")
            .doesNotContain("<svg class=\"pic", "Drag to zoom", "Nothing went on");
      }
    }
  }

  @Test
  void runnersWithoutALane_areANumber_orNotKnown_andNoneAreNotTold() {
    assertThat(besideThePicture(Samples.there(new Count.Exact(1))))
        .contains(
            "others\"><a href=\"/runners/\">1 active runner</a> without anything in this window");
    assertThat(besideThePicture(Samples.there(new Count.AtLeast(1_000))))
        .contains(
            "others\"><a href=\"/runners/\">at least 1,000 active runners</a> without anything");
    assertThat(besideThePicture(Samples.down()))
        .contains("How many <a href=\"/runners/\">active runners</a> have nothing in this window");
    assertThat(besideThePicture(Samples.there(new Count.Exact(0)))).doesNotContain("others\"");
  }

  private static String besideThePicture(Answer<Count> quiet) {
    FakeMonitor monitor = new FakeMonitor();
    FakeTimeline empty = new FakeTimeline();
    empty.quiet = Optional.of(quiet);
    monitor.timeline = empty;
    try (Site site = Site.of(monitor.useCases())) {
      String picture = site.browse(TIMELINE).body();
      assertThat(all(site.browse(TIMELINE + "?view=table").body(), "<p class=\"others\">.*"))
          .isEqualTo(all(picture, "<p class=\"others\">.*"));
      return picture;
    }
  }

  @Test
  void historiesThatCannotBeRead_areA503ThatNamesTheComponent() {
    FakeMonitor silent = new FakeMonitor();
    silent.timeline =
        _ ->
            new TimelineView(
                Samples.APP,
                Samples.NOW,
                Samples.down(),
                Samples.down(),
                Optional.empty(),
                TimelineView.Reach.ALL,
                Map.of(Component.STATE_BACKEND, Samples.DOWN));
    try (Site down = Site.of(silent.useCases())) {
      HttpResponse<String> page = down.browse(TIMELINE);

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("state backend");
    }
  }

  @Test
  void hostileParameters_areText() {
    String page = body(TIMELINE + "?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&workflow_id=%3Cb%3E");

    assertThat(page).doesNotContain("<script>", "<b><b>");
  }

  private String body(String path) {
    HttpResponse<String> page = site.browse(path);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String link(String page, String kind) {
    return plain(all(page, "href=\"([^\"]*)\" data-tl=\"" + kind + "\"").getFirst())
        .replaceFirst("href=\"([^\"]*)\".*", "$1");
  }

  private static List<String> clears(String page) {
    return all(page, "class=\"clear\" href=\"[^\"]*\" data-tl=\"go\" aria-label=\"Clear: [^\"]*")
        .stream()
        .map(TimelinePagesTest::plain)
        .map(tag -> tag.replaceFirst(".*href=\"([^\"]*)\".*Clear: (.*)", "$2 $1"))
        .toList();
  }

  private static String plain(String markup) {
    return markup.replace("&#61;", "=").replace("&amp;", "&");
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
