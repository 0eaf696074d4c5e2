package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.SceneLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelViewTest {
  @Test
  void of_wholeInvocation_saysWhatItIsAndHowItWent() {
    PanelView panel =
        panel(
            Samples.detail(Samples.row()),
            Query.parse("time_range=1h&limit=100&selected=x&resolution=1m&task_id=a.b"));

    assertThat(panel.panelBadge().badgeName()).isEqualTo("SUCCESS");
    assertThat(panel.panelTask()).isEqualTo("shop.charge");
    assertThat(panel.panelLink().linkShort()).isEqualTo("f85b0044");
    assertThat(panel.panelHistory().histEntries())
        .extracting(entry -> entry.histBadge().badgeName())
        .containsExactly("REGISTERED", "PENDING", "RUNNING", "SUCCESS");
    assertThat(panel.panelZoomHref().hrefText())
        .isEqualTo(
            "/invocations/timeline?limit=100&task_id=a.b&time_range=custom"
                + "&start_date=2026-11-24T14%3A46%3A01.550Z&end_date=2026-11-24T14%3A46%3A05.450Z"
                + "&inv_ids="
                + Samples.ID.value()
                + "&resolution=100ms&selected="
                + Samples.ID.value());
  }

  @Test
  void of_whatStillRuns_isZoomedUpToNow() {
    InvocationRow running =
        new InvocationRow(
            Samples.ID,
            Optional.empty(),
            Optional.empty(),
            Samples.history(1_000, KnownStatus.REGISTERED, KnownStatus.RUNNING),
            Optional.empty(),
            Map.of());

    assertThat(panel(Samples.detail(running), Query.NONE).panelZoomHref().hrefText())
        .contains(
            "&start_date=2026-11-24T14%3A46%3A01.250Z&end_date=2026-11-24T14%3A47%3A02.750Z&");
  }

  @Test
  void of_scopedTimeline_isZoomedWithTheInvocationInItsScope() {
    String expected = "&inv_ids=a%2Cb%2C" + Samples.ID.value() + "&resolution=";

    assertThat(zoom("inv_ids=a%2Cb")).contains(expected);
    assertThat(zoom("inv_ids=a&inv_ids=b,a,")).contains(expected);
    assertThat(zoom("inv_ids=a,b," + Samples.ID.value())).contains(expected);
    assertThat(zoom("limit=5")).contains("&inv_ids=" + Samples.ID.value() + "&resolution=");
  }

  @Test
  void of_whatAnEventStarted_isZoomedWithTheEventAndItsSource() {
    assertThat(started("")).contains("%2Csource&resolution=100ms&focus_event=e&selected=");
    assertThat(started("focus_event=other"))
        .as("an event that is looked for stays marked")
        .contains("&focus_event=other&")
        .doesNotContain("focus_event=e&");
    assertThat(started("start_date=x"))
        .contains("?time_range=custom&start_date=2026-11-24T14%3A46%3A01Z&end_date=");
  }

  @Test
  void of_whatAnEventStarted_keepsItsOwnEventWhenAnotherIsClosed() {
    Query timeline = Query.parse("focus_event=other");
    PanelView panel =
        PanelView.of(
            Samples.detail(Samples.row()),
            Optional.of(scene()),
            FoundPath.NONE,
            Samples.LINKS,
            timeline);

    assertThat(panel.panelZoomHref().hrefText()).contains("&focus_event=other&");
    assertThat(panel.panelEvent()).isEqualTo("e");
    assertThat(panel(Samples.detail(Samples.row()), timeline).panelEvent()).isEmpty();
  }

  private static PanelView panel(InvocationDetail detail, Query timeline) {
    return PanelView.of(
        detail, detail.scene(Optional.empty()), FoundPath.NONE, Samples.LINKS, timeline);
  }

  private static String started(String query) {
    return SceneLink.of(scene(), Samples.LINKS, Query.parse(query)).hrefText();
  }

  private static Scene scene() {
    return new Scene(
        new TimeWindow(Instant.parse("2026-11-24T14:46:01Z"), Samples.NOW),
        List.of(Samples.ID, new InvocationId("source")),
        Optional.of(Samples.ID),
        Optional.of(new EventId("e")));
  }

  private static String zoom(String query) {
    return panel(Samples.detail(Samples.row()), Query.parse(query)).panelZoomHref().hrefText();
  }

  @Test
  void of_bareInvocation_hasNothingToZoomTo() {
    PanelView panel = panel(Samples.detail(Samples.bare()), Query.NONE);

    assertThat(panel.panelZoomHref()).isEqualTo(Href.NONE);
    assertThat(panel.panelTask()).isEqualTo("(task not known)");
    assertThat(panel.panelHistory().histThere()).isFalse();
  }
}
