package dev.pynmon.web.failure;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.FakeTasks;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailurePagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final FakeTasks reports = monitor.tasks;
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void failures_areGroupedByTaskAndException_withOneExampleEach() {
    reports
        .was("aaaaaaaa1", "shop.charge", FAILED, 300)
        .raised("aaaaaaaa1", "KeyError", "first")
        .was("bbbbbbbb2", "shop.charge", FAILED, 10)
        .raised("bbbbbbbb2", "KeyError", "newest")
        .was("cccccccc3", "shop.ship", FAILED, 20)
        .was("dddddddd4", "shop.ship", SUCCESS, 20);

    HttpResponse<String> page = site.browse("/failures/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<h1>Failures</h1><span class=\"t3\">3</span>",
            "2 groups.",
            "<table class=\"x rows-s\"><thead>",
            "<td class=\"num right up\"><span class=\"only-s t3\">× </span><a href=\"",
            "href=\"/tasks/shop.charge\"",
            "<span class=\"id bad\">KeyError</span>",
            "newest",
            "href=\"/invocations/bbbbbbbb2\"",
            "none stored",
            "href=\"/invocations/cccccccc3\"",
            "</span><a href=\"/invocations/?inv_ids&#61;bbbbbbbb2%2Caaaaaaaa1\">2</a>"
                + "<a class=\"small again-link\" href=\"",
            "</span><a href=\"/invocations/?inv_ids&#61;cccccccc3\">1</a></td>",
            "href=\"/reruns/plan?of&#61;failures&amp;task_id&#61;shop.charge&amp;exception&#61;KeyError"
                + "&amp;time_range&#61;1h\">Run all 2 again…</a></td>",
            ">10 s ago <span class=\"abs\">14:46:52</span></time>",
            "href=\"/invocations/?status&#61;FAILED&amp;time_range&#61;1h\"")
        .doesNotContain("href=\"/invocations/aaaaaaaa1\"", "dddddddd4");
  }

  @Test
  void failures_many_leadToTheNewestOfTheirGroup() {
    for (int failed = 1; failed <= 21; failed++) {
      reports.was("i" + failed, "shop.charge", FAILED, failed);
    }

    assertThat(site.browse("/failures/").body())
        .contains(
            "</span>21 <a class=\"small\" href=\"/invocations/?inv_ids&#61;i1%2Ci2%2C",
            "%2Ci20\">the newest 20</a></td>");
  }

  @Test
  void failures_whoseIdsCannotBeAskedFor_leadToTheOthers_orNowhere() {
    reports
        .was("x".repeat(500), "shop.charge", FAILED, 10)
        .was("a,b", "shop.charge", FAILED, 20)
        .was("cccccccc3", "shop.ship", FAILED, 30)
        .was("y".repeat(500), "shop.ship", FAILED, 40);

    assertThat(site.browse("/failures/").body())
        .contains(
            "<span class=\"only-s t3\">× </span>2</td>",
            "</span>2 <a class=\"small\" href=\"/invocations/?inv_ids&#61;cccccccc3\">1 of them</a></td>")
        .doesNotContain("inv_ids&#61;\"");
  }

  @Test
  void failures_olderThanADay_haveDateAndClock() {
    reports.was("a", "shop.charge", FAILED, 90_000);

    assertThat(site.browse("/failures/?time_range=1w").body())
        .contains("2026-11-23 <span class=\"abs\">13:47:02</span></time>");
  }

  @Test
  void failures_none_isSaid() {
    assertThat(site.browse("/failures/?time_range=15m").body())
        .contains("Nothing failed", "changed in the last 15 minutes failed.");
    assertThat(reports.ranges).containsExactly(Preset.QUARTER);
  }

  @Test
  void failures_ofATimeWithoutChanges_leadToTheLastActivity() {
    reports.nearest = Optional.of(new NearestChange.At(Instant.parse("2026-11-21T11:30:00Z")));

    assertThat(site.browse("/failures/").body())
        .contains(
            "<span class=\"t3 small\">last hour, no change, as of ",
            "<p class=\"idle\"><b>Last activity 21 Nov 11:30.</b>"
                + " <span class=\"t2\">Nothing changed in the last hour.</span>",
            "<a href=\"/failures/?time_range&#61;1w\">Statistics of the last week</a>",
            "<a href=\"/invocations/timeline?time_range&#61;custom"
                + "&amp;start_date&#61;2026-11-21T10%3A36%3A00Z"
                + "&amp;end_date&#61;2026-11-21T11%3A36%3A00Z\">Timeline of 21 Nov 11:30</a>")
        .doesNotContain("Nothing failed");
  }

  @Test
  void failures_ofAStoreWithoutChanges_orOfUnknownOnes_sayWhich() {
    reports.nearest = Optional.of(new NearestChange.None());
    assertThat(site.browse("/failures/").body())
        .contains("<b>Nothing happened here yet.</b>")
        .doesNotContain("Timeline of", "Statistics of");

    reports.nearest = Optional.of(new NearestChange.NotFound());
    assertThat(site.browse("/failures/").body())
        .contains("<b>Last activity not known.</b>", "What was before was not found.");
  }

  @Test
  void failures_ofAStoreWhoseClockIsAhead_sayThatItIs() {
    reports.nearest = Optional.of(new NearestChange.At(Instant.parse("2027-11-21T11:30:00Z")));

    assertThat(site.browse("/failures/").body())
        .contains(
            "<b>Next activity 21 Nov 2027 11:30.</b>", "What follows is dated ahead of this clock.")
        .doesNotContain("Statistics of");
  }

  @Test
  void failures_unknownTime_isSaid_andTheDefaultShown() {
    HttpResponse<String> page = site.browse("/failures/?time_range=1y");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("time_range &quot;1y&quot; is not known.");
    assertThat(reports.ranges).containsExactly(Preset.HOUR);
  }

  @Test
  void failures_more_thanAreGrouped_isSaid() {
    for (int i = 0; i < TaskActivity.MAX_FAILURES + 1; i++) {
      reports.was("i" + i, "shop.charge", FAILED, 5);
    }

    assertThat(site.browse("/failures/").body())
        .contains("1 group. Grouped are the newest 1,000 of 1,001 failures.");
  }

  @Test
  void failures_manyGroups_areBounded_andThePageStaysSmall() {
    for (int i = 0; i < 500; i++) {
      reports.was("i" + i, "shop.t" + i, FAILED, 5).raised("i" + i, "E", Samples.EVIL.repeat(99));
    }

    String page = site.browse("/failures/").body();

    assertThat(page).contains("The first 100 of 500 groups.").doesNotContain("<script>alert");
    assertThat(page.length()).isLessThan(250_000);
  }

  @Test
  void failures_whileWorkedOut_fetchesItself() {
    reports.state = Optional.of(there(new Snapshot.NotYet<>(Samples.NOW)));

    assertThat(site.browse("/failures/").body())
        .contains("Being worked out", "hx-get=\"/failures/refresh\" hx-trigger=\"load delay:1s\"");
  }

  @Test
  void refresh_isThePartAlone() {
    assertThat(site.browse("/failures/refresh").body())
        .startsWith("<section class=\"card-x\" id=\"failure-table\"");
  }

  @Test
  void failures_historiesDown_is503ThatNamesThem() {
    reports.state = Optional.of(Samples.down());

    assertThat(site.browse("/failures/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/failures/").body()).contains("The state backend cannot be read");
  }
}
