package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines from callers to what they called, in the picture, in the table and in the file. */
class CallsTest {
  private static final String TIMELINE = "/apps/shop/invocations/timeline";
  private static final TimelineUrls URLS = TimelineUrls.of(Samples.LINKS, Query.NONE);
  private static final String LINE = "<path class=\"call";

  /** One that the first of the shop called while it ran. */
  private static Scene calls() {
    return Scene.shop()
        .called("bbbb0001", 220, "aaaa0001")
        .on("b5cd1b6e-0001", "bbbb0001", 215, "running")
        .on("b5cd1b6e-0001", "bbbb0001", 210, "success")
        .member("bbbb0001", "shop.pack", "aaaa0001", "aaaa0001");
  }

  private static String svg(TimelinePicture timeline) {
    return TimelineSvg.inPage(timeline, PictureLabel.of(timeline, Reach.ALL), URLS).text();
  }

  private static String inv(String svg, String id) {
    return svg.lines()
        .filter(line -> line.contains("data-invocation-id=\"" + id + "\""))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  private static String page(Scene scene, String query) {
    try (Site site = Site.of(scene.useCases(new FakeMonitor()))) {
      return site.browse(TIMELINE + query).body();
    }
  }

  @Test
  void line_standsInWhatWasCalled_whichNamesBothEnds() {
    String svg = svg(calls().draw());

    assertThat(inv(svg, "bbbb0001"))
        .contains(
            "data-invocation-id=\"bbbb0001\" data-status=\"SUCCESS\" data-parent-id=\"aaaa0001\"",
            "<path class=\"call direct-call-relation-line\" data-relation=\"direct\" d=\"M381.04 111V115.5H461.47V108\"/>");
    assertThat(all(svg, LINE)).hasSize(1);
  }

  @Test
  void callerOfWhichTheRecordDoesNotKnow_isNamedByTheLine() {
    Scene unknown = calls().member("bbbb0001", "shop.pack", "", "");
    Scene another = calls().member("bbbb0001", "shop.pack", "", "aaaa0002");

    String named =
        "<path class=\"call direct-call-relation-line\" data-relation=\"direct\" data-source-id=\"aaaa0001\" d=\"";
    assertThat(inv(svg(unknown.draw()), "bbbb0001")).contains(named);
    assertThat(inv(svg(another.draw()), "bbbb0001")).contains(named);
  }

  @Test
  void line_isSeenWithoutAScriptWhenOneOfTheTwoIsSelected() {
    String seen =
        "<path class=\"call direct-call-relation-line sel\" data-relation=\"direct\" d=\"";

    assertThat(page(calls(), "?selected=aaaa0001")).contains(seen);
    assertThat(page(calls(), "?selected=bbbb0001")).contains(seen);
    assertThat(page(calls(), "?selected=aaaa0002"))
        .contains("<path class=\"call direct-call-relation-line\" data-relation")
        .doesNotContain(seen);
  }

  @Test
  void legend_namesThem_whereEachInvocationIsDrawn() {
    assertThat(page(calls(), "")).contains(">direct call, seen when pointed at<");
    assertThat(page(Scene.shop(), "")).doesNotContain("direct call");
    assertThat(page(new Scene(), "?view=table")).doesNotContain("direct call");
  }

  @Test
  void table_namesCallersWhereThereAreAny() {
    String page = page(calls(), "?view=table");

    assertThat(page)
        .contains(
            "<th scope=\"col\">Called by</th>",
            "<td class=\"id\">aaaa0001</td><td class=\"t2\">ThreadRunner 54f27cc, ");
    assertThat(page(new Scene().on("r", "lone", 20, "running"), "?view=table"))
        .doesNotContain("Called by");
  }

  @Test
  void file_hasThoseOfWhatIsSelectedAlone() {
    String style = StandaloneStyle.text();

    assertThat(calls().sheet("").file().svg(style).text()).doesNotContain(LINE);
    assertThat(calls().sheet("selected=aaaa0001").file().svg(style).text())
        .contains(
            "<path class=\"call direct-call-relation-line sel\" data-relation=\"direct\" d=\"M381.04 ",
            ".call{fill:none;stroke:#6f7a89;");
  }

  @Test
  void hostileIds_areTextNeverMarkup() {
    String evil = "\"><script>x</script>";
    Scene scene = calls().called("bbbb0002", 200, evil).on("54f27cc1-c528", evil, 230, "running");

    assertThat(svg(scene.draw()))
        .contains("data-source-id=\"&quot;&gt;&lt;script&gt;")
        .doesNotContain("<script");
  }
}
