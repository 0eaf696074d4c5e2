package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureTest {
  private static final TimelineUrls URLS = TimelineUrls.of(Samples.LINKS, Query.NONE);

  @Test
  void picture_ofAShop_isTheGoldenOne() {
    assertThat(svg(Scene.shop().draw())).isEqualTo(golden("shop.svg"));
  }

  @Test
  void picture_ofNothing_hasAnAxisAndAloneSaysSo() {
    TimelinePicture nothing = new Scene().draw();

    assertThat(svg(nothing)).contains(">14:43:00<").doesNotContain("data-invocation-id");
    assertThat(new Scene().sheet("").file().svg("").text())
        .contains(">Nothing went on in this window<");
  }

  @Test
  void root_hasTheNamesThatScriptsKnow() {
    Element root = parsed(svg(Scene.shop().draw())).getDocumentElement();

    assertThat(root.getAttribute("width")).isEqualTo("100%");
    assertThat(root.hasAttribute("height")).isFalse();
    assertThat(root.getAttribute("viewBox")).matches("0 0 1154 \\d+(\\.\\d+)?");
    assertThat(root.getAttribute("data-start-time")).isEqualTo("2026-11-24T14:42:02+00:00");
    assertThat(root.getAttribute("data-end-time")).isEqualTo("2026-11-24T14:47:02+00:00");
    assertThat(root.getAttribute("data-left-margin")).isEqualTo("214");
    assertThat(root.getAttribute("data-content-width")).isEqualTo("928");
    assertThat(root.getAttribute("data-timeline-width")).isEqualTo("1154");
    assertThat(root.getAttribute("role")).isEqualTo("group");
    assertThat(root.getAttribute("aria-label"))
        .isEqualTo("Timeline of 5 invocations on 5 lanes, 14:42:02 to 14:47:02 UTC");
  }

  @Test
  void invocation_isALinkWithItsStatus() {
    String charge = inv(svg(Scene.shop().draw()), "aaaa0002");

    assertThat(charge)
        .startsWith(
            "<a class=\"inv\" href=\"/invocations/aaaa0002\" data-invocation-id=\"aaaa0002\""
                + " data-status=\"FAILED\" data-parent-id=\"aaaa0001\">"
                + "<title>charge aaaa0002 FAILED, ran 50.00 s</title>");
    assertThat(charge)
        .contains(
            "<g><title>REGISTERED 14:42:57</title>",
            "class=\"status-transition-line\" data-from-status=\"REGISTERED\""
                + " data-to-status=\"PENDING\"");
  }

  @Test
  void everyLaneEveryInvocationAndEveryBar_isDrawnOnce() {
    Scene scene = new Scene();
    for (int lane = 0; lane < 3; lane++) {
      for (int nth = 0; nth < 4; nth++) {
        scene.on("runner-" + lane, "inv-" + lane + nth, 100, "running");
        scene.on("runner-" + lane, "inv-" + lane + nth, 50, "success");
      }
    }
    String svg = svg(scene.draw());

    assertThat(all(svg, "<svg ")).hasSize(1);
    assertThat(all(svg, "<g class=\"runner\"")).hasSize(3);
    assertThat(all(svg, "<a class=\"inv\"")).hasSize(12);
    assertThat(all(svg, "<rect class=\"seg-run")).hasSize(12);
    assertThat(all(svg, "class=\"pt ")).hasSize(12);
  }

  @Test
  void unknownStatus_isDrawnInANeutralColour_retryingInThatOfRetry() {
    String svg = svg(new Scene().on("r", "a", 100, "archived").on("r", "b", 50, "retrying").draw());

    assertThat(inv(svg, "a"))
        .contains("data-status=\"ARCHIVED\"", "class=\"pt hollow st-unknown\"");
    assertThat(inv(svg, "b")).contains("st-retry\"").doesNotContain("st-unknown");
  }

  @Test
  void workflowRoot_isMarked() {
    String svg = svg(Scene.shop().draw());

    assertThat(inv(svg, "aaaa0001")).contains("data-workflow-root=\"true\"", "class=\"cap\"");
    assertThat(inv(svg, "aaaa0003")).doesNotContain("data-workflow-root", "class=\"cap\"");
  }

  @Test
  void barThatGoesOn_isHatchedAndOneThatIsCutIsBitten() {
    TimelinePicture timeline = Scene.shop().draw();
    String ongoing = inv(svg(timeline), "aaaa0003");
    TimelinePicture early =
        Scene.shop()
            .draw(
                new TimeWindow(Samples.NOW.minusSeconds(220), Samples.NOW.minusSeconds(200)),
                TimelineLook.DEFAULT);

    assertThat(ongoing).contains("class=\"hatch\"").doesNotContain("bite");
    assertThat(svg(early)).doesNotContain("class=\"hatch\"");
  }

  @Test
  void waits_areLinesOfTheirInvocation_dashedWhileNobodyTookIt() {
    Scene scene =
        new Scene()
            .on("client", "taken", 200, "registered")
            .on("worker", "taken", 100, "pending")
            .on("client", "left", 150, "registered");
    String svg = svg(scene.draw());

    assertThat(inv(svg, "taken"))
        .contains("taken PENDING, waited 1 m 40 s</title><path class=\"wait\" d=\"M523.33 ");
    assertThat(inv(svg, "left"))
        .contains(
            "left REGISTERED, waited 2 m 30 s and was not taken in this window</title>"
                + "<path class=\"wait on\" d=\"M1142 ");
  }

  @Test
  void lane_endsWhereItsRunnerWasLastHeardOf_withWhatItHeld() {
    Scene scene =
        new Scene()
            .on("dead", "held", 250, "running")
            .on("other", "held", 100, "running_recovery")
            .on("other", "held", 99, "rerouted")
            .on("other", "held", 90, "running")
            .silentSince("dead", 200);
    String svg = svg(scene.draw());

    assertThat(all(svg, "<rect class=\"gone\" x=\"523.33\"")).hasSize(1);
    assertThat(svg)
        .contains(
            "heartbeat lost 14:43:42, 1 held, picked up since</title>",
            ">heartbeat lost 14:43:42, 1 held, picked up since</text>");
    assertThat(inv(svg, "held"))
        .contains("seg-run st-running-recovery", "class=\"lost\"", "class=\"handed\"");
  }

  @Test
  void namesOfBars_lieOverAllElse_butForTheNamesOfLanesBesideThem() {
    String svg = svg(Scene.shop().draw());
    String over =
        svg.substring(svg.indexOf("<g class=\"bar-names\""), svg.indexOf("<g id=\"tl-lanes\">"));

    assertThat(all(over, "data-inv-id=\"\\w+\"|>\\w+</text>"))
        .startsWith("data-inv-id=\"aaaa0001\"", ">checkout</text>", "data-inv-id=\"aaaa0002\"");
    assertThat(over).doesNotContain("<rect", "<path", "<line", "<circle", "<a ");
    assertThat(all(svg, "class=\"seg-lab")).hasSameSizeAs(all(over, "class=\"seg-lab"));
  }

  @Test
  void selected_hasARingAndIsDrawnLast() {
    String svg = svg(Scene.shop().draw(options(Set.of("aaaa0002"), TimelineLimits.DEFAULT)));

    assertThat(inv(svg, "aaaa0002")).startsWith("<a class=\"inv sel\"").contains("class=\"ring\"");
    assertThat(all(svg, "data-invocation-id=\"\\w+").getLast()).endsWith("aaaa0002");
    assertThat(inv(svg, "aaaa0001")).doesNotContain("ring");
  }

  @Test
  void density_isDrawnByFamilyAndEachSliceLeadsIntoIt() {
    String svg = svg(Scene.shop().draw(options(Set.of(), new TimelineLimits(500, 40, 1, 4_100))));

    assertThat(svg).contains("class=\"d-done\"", "class=\"d-trouble\"", "class=\"d-active\"");
    assertThat(svg).contains("<a class=\"slice\" href=\"/invocations/timeline?time_range=custom");
    assertThat(all(svg, "data-lanes=\"[0-9 ]*1/1[0-9 ]*\"")).as("in each lane").isNotEmpty();
    assertThat(all(svg, "class=\"inv")).isEmpty();
  }

  @Test
  void storedText_isTextNeverMarkup() {
    String evil = "m.<script>alert('1')</script>\" onload=\"x\0\u001b\uD800\u202e";
    Scene scene =
        new Scene()
            .runner("54f27cc1-c528", evil, 1, 1, "")
            .runner(evil, evil, 1, 1, "")
            .on(evil, evil, 100, "running")
            .on(evil, evil, 50, evil)
            .on("54f27cc1-c528", "b", 100, "running")
            .member("b", evil, evil, evil)
            .member(evil, evil, evil, evil);

    String svg = svg(scene.draw(options(Set.of(evil), TimelineLimits.DEFAULT)));

    assertThat(svg).doesNotContain("<script", "onload=\"", "\0", "\u001b", "\uD800", "\u202e");
    Document parsed = parsed(svg);
    assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    assertThat(parsed.getDocumentElement().getElementsByTagName("a").getLength()).isPositive();
  }

  @Test
  void numbers_haveTwoDecimalsAtMost() {
    assertThat(all(svg(Scene.shop().draw()), "\\d\\.\\d{3,}")).isEmpty();
  }

  @Test
  void alone_hasItsOwnColoursAndNoLinks() {
    String svg = Scene.shop().sheet("").file().svg(StandaloneStyle.text()).text();

    assertThat(svg).contains("xmlns=\"http://www.w3.org/2000/svg\"", ".st-failed{color:#d5302f}");
    assertThat(svg).doesNotContain("var(", "<a ", "href", "light-dark");
    assertThat(parsed(svg).getElementsByTagName("style").getLength()).isEqualTo(1);
  }

  private static TimelineLook options(Set<String> selected, TimelineLimits limits) {
    return new TimelineLook(
        Resolution.AUTO,
        true,
        selected.stream().map(InvocationId::new).collect(Collectors.toUnmodifiableSet()),
        limits);
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

  private static Document parsed(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }

  /** What the picture was when it was last looked at; write it anew only after looking again. */
  private static String golden(String name) {
    try (InputStream in = PictureTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
