package dev.pynmon.web.difference;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.difference.Comparison.Reach;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.difference.Trait.Comparison;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.testing.FakeComparisons;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DifferencesPageTest {
  private static final String PAGE =
      "/failures/differences?task_id=shop.charge&fingerprint=79bc22bcf49f&time_range=1h";

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  /** All failures have these traits, and 3 of the successes. */
  private void found(int failures, Trait... traits) {
    monitor.comparisons.found =
        there(
            FakeComparisons.of(
                new Sample(failures, Reach.ALL),
                new Sample(210, Reach.SPREAD),
                new Difference(List.of(traits), failures, failures, 3, 210, 1e-12)));
  }

  @Test
  void differences_areTold_theClearestInASentence() {
    found(14, new Trait(Aspect.HOST, "", "host-b"), new Trait(Aspect.RUNNER, "", Samples.EVIL));

    assertThat(site.browse(PAGE).body())
        .contains(
            "<p class=\"b\">14 of 14 failures ran on host host-b, 3 of 210 successes.</p>",
            "Compared: all 14 failures with 210 successes spread over that time, from 13:47:02 to"
                + " 14:47:02 UTC.",
            "Compared are hosts, runners, hours and clusters of times, queues,",
            "<b>14 of 14</b><span class=\"sub2\">100 %</span>",
            "3 of 210<span class=\"sub2\">1 %</span>",
            ">practically never</td>",
            "and always also were on runner ",
            "q&#61;fingerprint%3A79bc22bcf49f")
        .doesNotContain("<script>alert");
    assertThat(monitor.comparisons.asked)
        .extracting(InvocationFilter::statuses)
        .containsExactly(Set.of(FAILED), Set.of(SUCCESS));
  }

  @Test
  void hours_areThoseOfTheZoneOfThePage() {
    found(14, new Trait(Aspect.HOUR, "", "01:00 to 01:59"));

    assertThat(site.browse(PAGE).body()).contains("first ran from 01:00 to 01:59 UTC,");
    assertThat(site.call(PAGE, "Cookie", "pynmon-zone=Asia/Kolkata").body())
        .contains("14 of 14 failures first ran from 06:30 to 07:29 IST,");

    found(10, new Trait(Aspect.TIME, "", "2026-11-24T14:05:50.120Z to 2026-11-24T14:11:54Z"));
    assertThat(site.call(PAGE, "Cookie", "pynmon-zone=Asia/Kolkata").body())
        .contains("10 of 10 failures first ran from 19:35:50 to 19:41:54 IST,");
  }

  @Test
  void rows_leadToThoseOfWhichTheyAreTrue() {
    assertThat(queryOf(new Trait(Aspect.ARGUMENT, "amount", Comparison.ABOVE, "904")))
        .isEqualTo("args.amount:>904");
    assertThat(queryOf(new Trait(Aspect.WAIT, "", Comparison.AT_MOST, "250 µs")))
        .isEqualTo("wait:<=0.250ms");
    assertThat(queryOf(new Trait(Aspect.DURATION, "", Comparison.ABOVE, "5.2 s")))
        .isEqualTo("run:>5.2s");
    assertThat(queryOf(new Trait(Aspect.HOUR, "", "01:00 to 01:59")))
        .isEqualTo("(started:2026-11-24T01:00..2026-11-24T01:59)");
    assertThat(
            queryOf(
                new Trait(Aspect.TIME, "", "2026-11-24T14:05:50.120Z to 2026-11-24T14:11:54.5Z")))
        .isEqualTo("started:2026-11-24T14:05:50.120Z..2026-11-24T14:11:54.5Z");
  }

  /** What the link of a row asks of the group. */
  private String queryOf(Trait trait) {
    found(14, trait);
    String body = site.browse(PAGE).body();
    String link = body.substring(body.indexOf("q&#61;status%3Afailed"));
    String query =
        URLDecoder.decode(
            link.substring("q&#61;".length(), link.indexOf('"')), StandardCharsets.UTF_8);
    assertThat(query).startsWith("status:failed fingerprint:79bc22bcf49f ");
    assertThat(Search.parse(query, Samples.NOW).text()).isEqualTo(query);
    return query.substring("status:failed fingerprint:79bc22bcf49f ".length());
  }

  @Test
  void queryAsLongAsOneMayBe_isComparedWithAllElse() {
    String longest = "host:" + "a".repeat(3_995);
    assertThat(site.browse("/failures/differences?q=" + longest).statusCode()).isEqualTo(200);
    assertThat(monitor.comparisons.asked)
        .extracting(filter -> filter.search().orElseThrow().text())
        .containsExactly(longest, "NOT (" + longest + ")");
  }

  @Test
  void differences_none_isSaid() {
    assertThat(site.browse(PAGE).body()).contains("None of these failures was found in this time.");

    monitor.comparisons.found =
        there(FakeComparisons.of(new Sample(20, Reach.ALL), new Sample(20, Reach.NEWEST)));
    assertThat(site.browse(PAGE).body())
        .contains("Nothing sets these failures apart from the newest successes.")
        .contains("not runners and times, since the newest are of another time.")
        .doesNotContain("<table");
  }

  @Test
  void nothingAmongSome_isNotNothing() {
    monitor.comparisons.found =
        there(FakeComparisons.of(new Sample(0, Reach.NEWEST), new Sample(9, Reach.ALL)));

    assertThat(site.browse("/failures/differences?q=host:a").body())
        .contains("None was found among those that were looked at, which are not all.")
        .doesNotContain("holds of nothing");
  }

  @Test
  void queries_areCompared_theOthersAreAllElseUnlessTheyAreNamed() {
    monitor.comparisons.found =
        there(
            FakeComparisons.of(
                new Sample(42, Reach.ALL),
                new Sample(600, Reach.ALL),
                new Difference(
                    List.of(new Trait(Aspect.ARGUMENT, "amount", Comparison.ABOVE, "900")),
                    40,
                    42,
                    3,
                    600,
                    1e-12)));

    assertThat(site.browse("/failures/differences?q=args.country:LI").body())
        .contains(
            "40 of 42 of these had amount &gt; 900, 3 of 600 of the others.",
            "value=\"args.country:LI\"",
            "<th scope=\"col\" class=\"num\">Others</th>");
    assertThat(monitor.comparisons.asked)
        .extracting(asked -> asked.search().orElseThrow())
        .containsExactly(
            Search.parse("args.country:LI", Samples.NOW),
            Search.parse("NOT (args.country:LI)", Samples.NOW));

    site.browse("/failures/differences?q=host:a&others=host:b");
    assertThat(monitor.comparisons.asked.getLast().search())
        .contains(Search.parse("host:b", Samples.NOW));
  }

  @Test
  void whatTheQueriesSay_andThatFailuresWereRetried_isNoAnswer() {
    Difference retried = difference(new Trait(Aspect.RETRIES, "", "2"));
    Difference host = difference(new Trait(Aspect.HOST, "", "host-b"));
    Difference task = difference(new Trait(Aspect.TASK, "", "shop.charge"));
    Sample some = new Sample(20, Reach.ALL);

    monitor.comparisons.found = there(FakeComparisons.of(some, some, retried, host));
    assertThat(site.browse(PAGE).body())
        .contains("<p class=\"b\">20 of 20 failures ran on host host-b")
        .doesNotContain("retried");
    monitor.comparisons.found = there(FakeComparisons.of(some, some, retried));
    assertThat(site.browse(PAGE).body()).contains("Nothing sets these failures apart");

    monitor.comparisons.found = there(FakeComparisons.of(some, some, task, retried));
    assertThat(site.browse("/failures/differences?q=NOT+task:*charge").body())
        .contains("<p class=\"b\">20 of 20 of these were retried 2 times")
        .doesNotContain("are of task");

    Difference time =
        difference(new Trait(Aspect.TIME, "", "2026-11-24T14:05:50Z to 2026-11-24T14:11:54Z"));
    monitor.comparisons.found = there(FakeComparisons.of(some, some, time, host));
    assertThat(site.browse("/failures/differences?q=registered:-10m").body())
        .contains("<p class=\"b\">20 of 20 of these ran on host host-b")
        .doesNotContain("first ran from");
  }

  private static Difference difference(Trait trait) {
    return new Difference(List.of(trait), 20, 20, 1, 20, 1e-4);
  }

  @Test
  void emptyQuery_isSaid() {
    assertThat(site.browse("/failures/differences?q=&others=").body())
        .contains("Nothing was compared: the first field is empty.");
    assertThat(site.browse("/failures/differences").body()).doesNotContain("Nothing was compared");
    assertThat(site.browse("/failures/?q=task:*charge").body())
        .contains("/failures/differences?time_range&#61;1h&amp;q&#61;status%3Afailed%20task%3A");
  }

  @Test
  void queriesThatAreNone_are400_inTheirForm_andNoneIsAForm() {
    assertThat(site.browse("/failures/differences?q=host:a&others=status:none"))
        .returns(400, HttpResponse::statusCode)
        .extracting(HttpResponse::body)
        .asString()
        .contains("value=\"host:a\"", "value=\"status:none\"", "data-query=\"invocations\"")
        .containsSubsequence("aria-describedby=\"others-problem\"", "is no status")
        .doesNotContain("which-problem");
    assertThat(site.browse("/failures/differences").body())
        .contains("name=\"q\"", "name=\"others\"")
        .doesNotContain("<table");
    assertThat(monitor.comparisons.asked).isEmpty();
  }

  @Test
  void differences_ofNoGroup_are400ThatNamesTheParameter() {
    assertThat(site.browse("/failures/differences?task_id=shop.charge").statusCode())
        .isEqualTo(400);
    assertThat(site.browse("/failures/differences?task_id=shop.charge&fingerprint=x").body())
        .contains("fingerprint", "the code of a group of failures");
    assertThat(site.browse("/failures/differences?fingerprint=79bc22bcf49f").statusCode())
        .isEqualTo(400);
  }

  @Test
  void differences_storeDown_is503() {
    monitor.comparisons.found = Samples.down();

    assertThat(site.browse(PAGE).statusCode()).isEqualTo(503);
  }
}
