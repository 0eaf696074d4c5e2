package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.pictures.occupancy.OccupancyLink;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.web.occupancy.OccupancyUrls;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures above and below the lanes. */
class SurroundingsTest {
  private static final String TIMELINE = "/invocations/timeline";

  private final Scene scene = Scene.shop();
  private final Site site = Site.of(scene.useCases(new FakeMonitor()));

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void strip_showsTheLastHourAboveTheLanes() {
    String page = body(TIMELINE);

    assertThat(page.indexOf("class=\"body strip\""))
        .isPositive()
        .isLessThan(page.indexOf("class=\"scroll timeline-container\""));
    assertThat(page)
        .contains(
            ">Last hour</text>",
            ">18 changes</text>",
            "aria-label=\"Last hour, 13:47:02 to 14:47:02 UTC: 18 changes\"",
            "<rect class=\"brush\" x=\"1064.67\" y=\"2\" width=\"77.33\" height=\"35\" rx=\"2\"/>");
    assertThat(all(page, "<path class=\"(calm|trouble)\" d=")).hasSize(2);
  }

  @Test
  void stripParts_areLinksThatMoveTheWindowAndKeepTheRest() {
    String page = plain(body(TIMELINE + "?time_range=5m&show_system=0&selected=aaaa0002"));

    List<String> steps = all(page, "<a class=\"step\"[^>]*><title>[^<]*");
    assertThat(steps).hasSize(12);
    assertThat(steps.getFirst())
        .isEqualTo(
            "<a class=\"step\" href=\"/invocations/timeline?time_range=custom"
                + "&start_date=2026-11-24T13%3A47%3A02Z&end_date=2026-11-24T13%3A52%3A02Z"
                + "&show_system=0&selected=aaaa0002\" data-tl=\"step\">"
                + "<title>13:47:02 to 13:52:02, 0 changes");
    assertThat(steps.getLast())
        .endsWith(
            " data-tl=\"step\" aria-current=\"true\">"
                + "<title>14:42:02 to 14:47:02, 18 changes, 3 in trouble");
  }

  @Test
  void strip_saysWhenItWasSampled_andThatItHeedsNoFilter() {
    scene.weight = 40.5;

    assertThat(body(TIMELINE + "?task_id=a.b"))
        .contains(
            ">18 of about 729 changes</text>",
            ">of all tasks, not filtered</text>",
            "about 729 changes of all tasks, made from 18 of them, evenly spread\"");
    assertThat(body(TIMELINE)).doesNotContain("not filtered");
  }

  @Test
  void occupied_standsBelowTheLanesOnTheirScale() {
    String page = body(TIMELINE);

    assertThat(page.indexOf("<svg class=\"pic occ\""))
        .isGreaterThan(page.indexOf("class=\"pic tl-stick\""))
        .isLessThan(page.indexOf("id=\"timeline-legend\""));
    assertThat(page)
        .contains(
            "aria-label=\"Occupied by task, pending and running: at most 3 at once\"",
            ">by task, pending + running</text>",
            ">checkout 19 %</span>",
            "title=\"shop.import_feed\"");
    assertThat(all(page, "<path class=\"r\\d+\" d=\"M")).isNotEmpty();
  }

  @Test
  void occupiedSlices_linkToThoseThatWereThere() {
    String page = plain(body(TIMELINE));

    String first = all(page, "<a class=\"slot\" href=\"[^\"]*\"><title>[^<]*").getFirst();
    assertThat(first)
        .isEqualTo(
            "<a class=\"slot\" href=\"/invocations/?status="
                + "pending%2Cpending_recovery%2Cresumed%2Cretry%2Crunning%2Crunning_recovery"
                + "&status_mode=history&inv_ids=aaaa0001\">"
                + "<title>14:42:51 to 14:42:53: at most 1 occupied at once (pending 1), checkout 1");
  }

  @Test
  void occupiedSlices_keepTheFiltersThatTheListKnows() {
    String page = plain(body(TIMELINE + "?task_id=shop.checkout&limit=7&resolution=1s"));

    assertThat(all(page, "<a class=\"slot\" href=\"[^\"]*"))
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(link).contains("&task_id=shop.checkout&").doesNotContain("limit"));
  }

  @Test
  void links_areFewerWhereTheyDoNotFit() {
    OccupancyText text = scene.sheet("").occupancy().orElseThrow();
    OccupancyUrls urls = OccupancyUrls.of(Links.plain(""), Query.NONE, OccupancyCategory.DEFAULT);
    int slices = text.occupancy().slices().size();

    assertThat(fitting(text, urls, 200)).hasSize(slices);
    assertThat(fitting(text, urls, 200).getFirst().href()).contains("inv_ids=aaaa0001");
    List<OccupancyLink> few = fitting(text, urls, 20);
    assertThat(few).hasSizeBetween(5, 30);
    assertThat(few.getFirst().href())
        .contains("&start_date=2026-11-24T14%3A42%3A5", "&end_date=")
        .doesNotContain("inv_ids");
    assertThat(few.getFirst().title()).contains(": at most ", " occupied at once");
    assertThat(fitting(text, urls, 2)).isEmpty();
  }

  private List<OccupancyLink> fitting(OccupancyText text, OccupancyUrls urls, int most) {
    return OccupancyLink.atMost(text, scene.draw().scale(), urls, most, 1_600);
  }

  @Test
  void addressTellsWhatCounts() {
    body(TIMELINE);
    body(TIMELINE + "?histogram_status=registered,running");
    body(TIMELINE + "?histogram_status=PENDING&histogram_status=registered");
    body(TIMELINE + "?histogram_status=");
    body(TIMELINE + "?histogram_status=none");

    assertThat(scene.asked)
        .extracting(query -> query.besides().categories())
        .containsExactly(
            OccupancyCategory.DEFAULT,
            Set.of(OccupancyCategory.REGISTERED, OccupancyCategory.RUNNING),
            Set.of(OccupancyCategory.REGISTERED, OccupancyCategory.PENDING),
            Set.of(),
            Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", "bogus,none", "<b>,bogus"})
  void unknownStatusesAlone_countNothingAndAreNamed(String value) {
    String page = body(TIMELINE + "?histogram_status=" + value.replace("<b>", "%3Cb%3E"));

    assertThat(page)
        .contains(
            "histogram_status &quot;bogus&quot; is not known.",
            "Accepted: registered, pending, running",
            ">No status is chosen to be counted</text>",
            "aria-label=\"Occupied by task: No status is chosen to be counted\"")
        .doesNotContain("<b>,", "\"<b>\"");
  }

  @Test
  void emptiness_isToldApart() {
    assertThat(body(TIMELINE + "?histogram_status=registered&task_id=shop.import_feed"))
        .doesNotContain("Nothing was registered");
    assertThat(body(TIMELINE + "?task_id=a.b")).contains(">No invocation in this window</text>");
    String calm =
        "?time_range=custom&start_date=2026-11-24T14:43:50Z&end_date=2026-11-24T14:44:10Z";
    assertThat(body(TIMELINE + calm + "&histogram_status=registered"))
        .contains(">Nothing was registered in this window</text>");
  }

  @Test
  void countedStatuses_areSwitchedByLinks() {
    String page = plain(body(TIMELINE + "?histogram_status=running"));

    assertThat(
            all(
                page,
                "class=\"chip( on)?\" href=\"[^\"]*\"[^>]*>(registered|pending|running) [^/]*"))
        .hasSize(3)
        .anySatisfy(
            link ->
                assertThat(link).contains("chip on", "histogram_status=none", ">running <b>yes<"))
        .anySatisfy(
            link ->
                assertThat(link).contains("histogram_status=pending%2Crunning", ">pending <b>no<"));
  }

  @Test
  void table_hasBothPicturesToo() {
    String page = plain(body(TIMELINE + "?view=table"));

    assertThat(page)
        .contains(
            "Occupied by task, pending and running: at most 3 at once</h2>",
            ">14:42:51 to 14:42:53</a></th><td class=\"num\">1</td><td class=\"num\"></td>"
                + "<td class=\"num\">1</td><td class=\"num\"></td><td class=\"t2\">checkout 1</td>",
            "Last hour</h2>",
            ">14:42:02 to 14:47:02</a></th><td class=\"num\">18</td><td class=\"num\">3</td>");
    assertThat(all(page, "data-tl=\"step\"")).hasSize(12);
  }

  @Test
  void file_hasAllThreePicturesWithColoursAndWithoutLinks() {
    String svg = scene.sheet("").file().svg(StandaloneStyle.text()).text();

    assertThat(svg)
        .contains(">Last hour</text>", "class=\"brush\"", ">Occupied</text>", ">import_feed</text>")
        .contains(".r12{fill:#82000e}")
        .doesNotContain("href", "var(", "data-tl");
    assertThat(svg.split("<svg", -1)).hasSize(2);
  }

  @Test
  void runsOfTheAtomicService_areDrawnOnTheirRunner() {
    scene.service("run-<1>", "5b0a11c0-0000", 200, 150, "completed");
    scene.service("run-2", "5b0a11c0-0000", 100, 99.9, "blocked");
    scene.service("", "5b0a11c0-0000", 80, 79, "completed");

    assertThat(plain(body(TIMELINE)))
        .contains(
            "<a class=\"service\" href=\"/runners/atomic-service/runs/run-%3C1%3E\""
                + " data-atomic-service-run-id=\"run-&lt;1&gt;\"><title>Atomic service on"
                + " MultiThreadRunner host-a 5b0a11c, 14:43:42, 50.00 s, completed, run"
                + " run-&lt;1&gt;</title><rect class=\"atomic\"",
            ">atomic service</text>",
            "<a class=\"service blocked\" href=\"/runners/atomic-service/runs/run-2\""
                + " data-atomic-service-run-id=\"run-2\"><title>Atomic service was taken:"
                + " MultiThreadRunner host-a 5b0a11c",
            "<g class=\"service\" data-atomic-service-run-id=\"\">",
            ">atomic service</span>");
    assertThat(scene.sheet("").file().svg("").text()).doesNotContain("<a ");
  }

  @Test
  void runsOfTheAtomicService_canBeHidden() {
    String page = plain(body(TIMELINE + "?show_atomic_service=0"));

    assertThat(scene.asked).extracting(query -> query.besides().services()).containsExactly(false);
    assertThat(page)
        .contains(
            "href=\"/invocations/timeline?show_atomic_service=1\"", "Atomic service <b>hidden");
    assertThat(plain(body(TIMELINE))).contains("?show_atomic_service=0\"");
  }

  @Test
  void names_areText() {
    scene.life("bbbb0001", "shop.<script>", 200, 190, "running");

    assertThat(body(TIMELINE) + scene.sheet("").file().svg("").text())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void title_ofThePastNamesItsLength() {
    String page =
        body(
            TIMELINE
                + "?time_range=custom&start_date=2026-11-20T10:00:00Z&end_date=2026-11-20T10:01:00Z");

    assertThat(page).contains(">15 minutes</text>", ">0 changes</text>");
    assertThat(scene.strip(Scene.WINDOW).steps())
        .extracting(Strip.Step::current, step -> step.activity().sum())
        .contains(tuple(true, 18L));
  }

  private String body(String path) {
    HttpResponse<String> page = site.browse(path);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String plain(String markup) {
    return markup.replace("&#61;", "=").replace("&amp;", "&");
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
