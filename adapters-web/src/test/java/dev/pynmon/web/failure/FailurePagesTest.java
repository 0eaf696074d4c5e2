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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FailurePagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final FakeTasks reports = monitor.tasks;
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void failures_areGroupedByWhatTheySay_withTheNewestAsExample() {
    reports
        .was("aaaaaaaa1", "shop.reserve", FAILED, 300)
        .raised("aaaaaaaa1", "OutOfStock", "4 left of 'lamp'")
        .was("bbbbbbbb2", "shop.reserve", FAILED, 10)
        .raised("bbbbbbbb2", "OutOfStock", "4 left of 'desk'")
        .was("eeeeeeee5", "shop.reserve", FAILED, 200)
        .raised("eeeeeeee5", "OutOfStock", "3 left of 'lamp'")
        .was("ffffffff6", "shop.reserve", FAILED, 4_000)
        .raised("ffffffff6", "OutOfStock", "3 left of 'lamp'")
        .was("cccccccc3", "shop.ship", FAILED, 20)
        .was("dddddddd4", "shop.ship", SUCCESS, 20);
    HttpResponse<String> page = site.browse("/failures/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<h1>Failures</h1><span class=\"t3\">4, 2 causes</span>",
            "<p class=\"b\">reserve fails most: 3 × OutOfStock, in the 1 h before: 1.</p>",
            "2 groups.",
            "<a href=\"/tasks/shop.reserve\">shop.reserve</a>",
            "<a class=\"id bad opens\" href=\"/invocations/?status&#61;FAILED&amp;time_range&#61;1h"
                + "&amp;q&#61;fingerprint%3A79bc22bcf49f\">OutOfStock</a>",
            "<b title=\"2 values, most 4 (2 ×)\">#</b> left of "
                + "<b title=\"2 values, most lamp (2 ×)\">…</b></span>",
            "<span class=\"sub2\">#: 2 values, most 4 (2 ×); …: 2 values, most lamp (2 ×)</span>",
            "href=\"/invocations/bbbbbbbb2\"",
            "<span class=\"sub2\">1 h before: 1</span>",
            "none stored",
            "href=\"/invocations/cccccccc3\"",
            "<b>3</b>",
            "href=\"/reruns/plan?of&#61;failures&amp;task_id&#61;shop.reserve&amp;exception&#61;OutOfStock"
                + "&amp;fingerprint&#61;79bc22bcf49f&amp;time_range&#61;1h\">Run all 3 again…</a>",
            ">10 s ago <span class=\"abs\">14:46:52</span></time>",
            "href=\"/invocations/?status&#61;FAILED&amp;time_range&#61;1h\"")
        .doesNotContain("href=\"/invocations/aaaaaaaa1\"", "dddddddd4");
  }

  @Test
  void lookFurtherBack_tellsOfTheRestAlone() {
    reports.was("a", "shop.ship", FAILED, 20);
    String first = "/failures/earlier?time_range=1h";

    assertThat(site.browse(first).body())
        .contains("1 failure that the orchestrator still holds, back to 13:47, newest registered")
        .contains("Look further back</a>");
    assertThat(site.browse(first + "&after=more").body())
        .contains(
            "1 more failure that the orchestrator still holds, from 13:47 to 14:47: the last of")
        .doesNotContain("Look further back</a>");
    assertThat(site.browse(first + "&q=task:nowhere").body())
        .contains(
            "1 failure that the orchestrator still holds, back to 13:47, newest registered first;"
                + " no group matches.");
  }

  @Test
  void failures_thatFollowedOthers_standBelowThem() {
    reports
        .was("c", "shop.charge", FAILED, 20)
        .raised("c", "Timeout", "after 8.0 s")
        .was("o", "shop.order", FAILED, 19)
        .raised("o", "ChildFailed", "charge failed")
        .calledBy("c", "o")
        .was("w", "shop.week", FAILED, 18)
        .raised("w", "ChildFailed", "charge failed")
        .calledBy("o", "w");

    assertThat(site.browse("/failures/").body())
        .contains(
            "charge fails most: 1 × Timeout, in the 1 h before: 0, and 1 of order because of it.",
            "<tr class=\"has-echo\">",
            "<tr class=\"echo has-echo\">",
            "<span class=\"sub2\" title=\"Inferred: what they called had failed before they did.\">"
                + "caused by charge, 1 of 1</span>",
            "<tr class=\"echo\">",
            "<span class=\"sub2\" title=\"They raised the exception of what they had called again.\">"
                + "caused by order, 1 of 1, raised again</span>",
            "title=\"None is known before; new since 14:46:42\">new</span>");
  }

  @Test
  void answer_namesTheTaskThatFailsMostOverAllItsGroups_andHowMuchFollowedIt() {
    for (int i = 0; i < 3; i++) {
      reports.was("r" + i, "shop.reserve", FAILED, 10 + i).raised("r" + i, "LookupError", "none");
      reports.was("t" + i, "shop.charge", FAILED, 30 + i);
      reports.was("p" + i, "shop.place", FAILED, 20 + i).raised("p" + i, "ChildFailed", "charge");
    }
    reports
        .raised("t0", "Timeout", "a")
        .raised("t1", "Timeout", "a")
        .raised("t2", "Declined", "b")
        .was("u", "shop.charge", FAILED, 40)
        .raised("u", "Refused", "c")
        .calledBy("t0", "p0")
        .calledBy("t1", "p1");

    assertThat(site.browse("/failures/").body())
        .contains(
            "<p class=\"b\">charge fails most: 4 failures, largest cause 2 × Timeout, in the 1 h before: 0,"
                + " and 2 of place because of it.</p>");
  }

  @Test
  void dashboard_tellsHowManyItDoesNotShow() {
    for (int task = 0; task < 6; task++) {
      reports
          .was("a" + task, "shop.t" + task, FAILED, 10)
          .was("b" + task, "shop.t" + task, FAILED, 9);
    }
    assertThat(site.browse("/").body())
        .contains("12 in the last hour, 6 causes", "<a href=\"/failures/\">2 more, 1 cause</a>");
  }

  @Test
  void theTimeBefore_whereRecordsBeginInIt_isNotKnown_andNothingIsNew() {
    reports.was("a", "shop.charge", FAILED, 10);
    reports.recordsBegin = Optional.of(Samples.NOW.minusSeconds(5_000));

    assertThat(site.browse("/failures/").body())
        .contains("1 × no exception stored, before: not known (records begin 13:23).")
        .doesNotContain("before: 0", ">new</span>");
  }

  @Test
  void failures_thatAreOver_areQuiet_andLast() {
    reports
        .was("a", "shop.charge", FAILED, 1_000)
        .was("b", "shop.charge", FAILED, 1_000)
        .was("c", "shop.ship", FAILED, 10);

    assertThat(site.browse("/failures/").body())
        .contains(
            "charge failed most: 2 × no exception stored, in the 1 h before: 0, last at 14:30:22."
                + " Failing now: ship, 1 × no exception stored; 1 of 2 groups quiet.",
            "title=\"None since 14:30:22\">quiet</span>");
  }

  @Test
  void failures_olderThanADay_haveDateAndClock() {
    reports.was("a", "shop.charge", FAILED, 90_000);

    assertThat(site.browse("/failures/?time_range=1w").body())
        .contains("2026-11-23 13:47:02</time>");
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
  void failures_ofAFixedWindow_areToldAsOver_andLeadBack() {
    reports.was("a", "shop.charge", FAILED, 90).raised("a", "Timeout", "after 8.0 s");
    String window = "?start_date=2026-11-24T14:00Z&end_date=2026-11-24T14:46Z";

    assertThat(site.browse("/failures/" + window).body())
        .contains(
            "data-from=\"2026-11-24T14:00:00Z\" data-to=\"2026-11-24T14:46:00Z\"",
            "A fixed window, from 2026-11-24 14:00:00 to 14:46:00 UTC: it does not move on",
            "<a href=\"/failures/\">Back to the last hour</a>",
            "<p class=\"b\">charge failed most: 1 × Timeout.</p>",
            "href=\"/invocations/?status&#61;FAILED&amp;time_range&#61;custom"
                + "&amp;start_date&#61;2026-11-24T14%3A00%3A00Z"
                + "&amp;end_date&#61;2026-11-24T14%3A46%3A00Z\"",
            "value=\"2026-11-24 14:46\"")
        .doesNotContain("data-live", "fails most", ">new</span>");
    assertThat(site.browse("/tasks/" + window).body())
        .contains("<a href=\"/tasks/\">Back to the last hour</a>")
        .doesNotContain("data-live");
    assertThat(site.call("/export/failures.ndjson" + window).body()).contains("\"count\":1");
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
        .contains(
            "1 group. Grouped are the newest 5,000 of 5,001 failures.",
            "<p class=\"b\">Not all of the last hour, back to ");
  }

  @Test
  void failures_manyGroups_arePaged_andThePageStaysSmall() {
    for (int i = 0; i < 500; i++) {
      reports.was("i" + i, "shop.t" + i, FAILED, 5).raised("i" + i, "E", Samples.EVIL.repeat(99));
    }

    String page = site.browse("/failures/").body();

    assertThat(page)
        .contains(
            "Groups 1 to 100 of 500.",
            "<a href=\"/failures/?page&#61;2\" rel=\"next\">Next</a>",
            "<a href=\"/failures/?page&#61;5\">Last</a>")
        .doesNotContain("<script>alert");
    assertThat(page.length()).isLessThan(250_000);
    assertThat(site.browse("/failures/?page=6").body())
        .contains(
            "Page 6 is past the end.",
            "Groups 401 to 500 of 500.",
            "<a href=\"/failures/?page&#61;4\" rel=\"prev\">Previous</a>",
            "<a href=\"/failures/?time_range&#61;1d\"");
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
