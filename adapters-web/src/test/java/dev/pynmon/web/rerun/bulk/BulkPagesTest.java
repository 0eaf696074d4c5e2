package dev.pynmon.web.rerun.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What running many again would do, and beginning it. */
class BulkPagesTest {
  private static final String PLAN = "/apps/shop/reruns/plan";
  private static final String NOW = "2026-11-24T14:47:02Z";
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void plan_saysFirstHowManyAndHow() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 1_204));

    assertThat(site.browse(PLAN + "?status=FAILED").body())
        .contains(
            "<h1>Run many again?</h1><span class=\"t3\">as of 14:47:02 UTC. Dry run: nothing has been done yet.",
            "<b>1,204 invocations would be run again.</b> These are invocations that are FAILED."
                + " First one alone, whose outcome is awaited; then 60 a minute, about 20 m.",
            "No active runner takes from default.",
            "<b>1,204</b>",
            "<th scope=\"row\">Argument gone</th><td class=\"num right\"><b>2</b></td>"
                + "<td class=\"any t2 full wraps\">The value of order is gone.</td>",
            ">Run 1,204 again</button>");
    assertThat(monitor.bulks.asked)
        .containsExactly(
            "plan local shop BulkOrder[source="
                + Bulks.FAILED
                + ", asOf="
                + NOW
                + ", limit=1000,"
                + " perMinute=60, hasCanary=true, choice=RerunChoice[evenIfRegistered=false,"
                + " queue=Optional.empty, priority=Optional.empty, edited={}], despite=[]]");
  }

  @Test
  void runThatGoesOn_isSaidBeforeAnotherIsBegun() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 3));
    assertThat(site.browse(PLAN).body()).doesNotContain("A re-run of many");

    monitor.bulks.runs.add(Bulks.run(new BulkState.Going()));

    assertThat(site.browse(PLAN).body())
        .contains(
            "<b>A re-run of many goes on:</b>",
            "by ole. No other begins before it has ended.</p>",
            "/apps/shop/reruns/3f0c\">Follow it</a>");
  }

  @Test
  void form_sendsWhatWasCounted() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.GROUP, 3));

    assertThat(site.browse(PLAN + "?of=failures&task_id=shop.charge").body())
        .contains(
            "These are failures of shop.charge by ValueError from 2026-11-24 13:47:02 to"
                + " 14:47:02 UTC.",
            "<form class=\"card-x again\" method=\"get\" action=\"" + PLAN + "\">",
            "formmethod=\"post\" formaction=\"/apps/shop/reruns\"",
            "<input type=\"hidden\" name=\"of\" value=\"failures\">",
            "<input type=\"hidden\" name=\"task_id\" value=\"shop.charge\">",
            "<input type=\"hidden\" name=\"exception\" value=\"ValueError\">",
            "<input type=\"hidden\" name=\"start_date\" value=\"2026-11-24T13:47:02Z\">",
            "<input type=\"hidden\" name=\"end_date\" value=\"" + NOW + "\">",
            "<input type=\"hidden\" name=\"as_of\" value=\"" + NOW + "\">",
            "<input type=\"hidden\" name=\"id\" value=\"3f0c\">",
            "<input type=\"hidden\" name=\"seen\" value=\"3-00000000000000aa\">",
            "<input type=\"hidden\" name=\"counted\" value=\"1000 false   []\">",
            "name=\"most\" min=\"1\" max=\"10000\" value=\"1000\"",
            "name=\"pace\" min=\"1\" max=\"6000\" value=\"60\"");
  }

  @Test
  void failuresWithoutATime_areThoseOfTheLastHour() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.GROUP, 3));

    site.browse(PLAN + "?of=failures&task_id=shop.charge&exception=ValueError&most=7&canary=0");

    assertThat(monitor.bulks.asked)
        .singleElement()
        .asString()
        .startsWith(
            "plan local shop BulkOrder[source="
                + Bulks.GROUP
                + ", asOf="
                + NOW
                + ", limit=7, perMinute=60, hasCanary=false,");
  }

  @Test
  void numberOutOfRange_isBroughtIntoItOnThePage_butNotWhereItIsDone() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 3));

    assertThat(site.browse(PLAN + "?most=99999").body())
        .contains("most 99999 was brought down to 10000.");
    assertThat(site.post("/apps/shop/reruns", "status=failed&most=99999", "Accept", "*/*").body())
        .contains("most \\\"99999\\\" is not a whole number from 1 to 10000.");
    assertThat(monitor.bulks.asked).hasSize(1);
  }

  @Test
  void fieldsThatCannotBeRead_areToldEachAtItsOwn_andTheOthersKept() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 3));
    String typed = "status=failed&most=0&pace=abc&priority=x&queue=slow";

    HttpResponse<String> page = site.submit("/apps/shop/reruns", typed);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains(
            "Nothing was begun: most &quot;0&quot; is not a whole number from 1 to 10000. pace",
            "id=\"most-wrong\" role=\"alert\">most &quot;0&quot; is not a whole number",
            "id=\"pace-wrong\" role=\"alert\">pace &quot;abc&quot; is not",
            "id=\"priority-wrong\" role=\"alert\">priority &quot;x&quot; is not a number from",
            "name=\"priority\" value=\"x\"");
    assertThat(monitor.bulks.asked).singleElement().asString().contains("queue=Optional[slow]");
    assertThat(site.browse(PLAN + "?" + typed).statusCode()).isEqualTo(400);
    assertThat(site.post("/apps/shop/reruns", typed, "Accept", "*/*").body())
        .startsWith("{")
        .doesNotContain("<form");
  }

  @Test
  void nothingToRunAgain_hasNoButton() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 0));

    assertThat(site.browse(PLAN).body())
        .contains("<b>Nothing would be run again.</b>", "There is nothing to be run again.")
        .doesNotContain("id=\"run-many\"");
  }

  @Test
  void whatIsLeftOutOtherwise_isCounted_whenThatIsChosen() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 3));

    assertThat(site.browse(PLAN + "?status=FAILED&run_again=1&called=1").body())
        .contains(
            "name=\"run_again\" value=\"1\">Also what was run again before: it runs once more");
    assertThat(monitor.bulks.asked.getFirst())
        .matches(".* despite=\\[(RUN_AGAIN, CALLED|CALLED, RUN_AGAIN)]]");
  }

  @Test
  void anotherOneBesideWhatIsRegistered_isAskedForByTheFormThatCountedIt() {
    BulkPlan plain = Bulks.plan(Bulks.FAILED, 3);
    monitor.bulks.plan = Optional.of(plain);
    String box = "<input type=\"checkbox\" name=\"new\" value=\"1\"";
    String says =
        ">Also what still waits or runs, and calls that wait already: another one is registered beside it, and both run";

    assertThat(site.browse(PLAN + "?status=FAILED").body()).contains(box + says);
    monitor.bulks.plan = Optional.of(Bulks.another(plain));
    assertThat(site.browse(PLAN + "?status=FAILED&new=1").body())
        .contains(box + " checked" + says, "name=\"counted\" value=\"1000 true   []\"");
    monitor.bulks.start = new BulkStart.Begun(Bulks.run(new BulkState.Going()));
    assertThat(
            site.submit("/apps/shop/reruns", "status=failed&new=1&counted=1000+true+++%5B%5D")
                .statusCode())
        .isEqualTo(303);
    assertThat(monitor.bulks.asked.getLast()).contains("evenIfRegistered=true");
  }

  @Test
  void fieldThatMeansNothing_isAnError_forItWasToNarrowSomething() {
    HttpResponse<String> sent =
        site.post("/apps/shop/reruns", "task=shop.charge&status=failed", "Accept", "*/*");

    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body())
        .contains("\\\"task\\\" is not known here; accepted are as_of, called, ");
    assertThat(site.browse(PLAN + "?task=shop.charge").statusCode()).isEqualTo(400);
    assertThat(monitor.bulks.asked).isEmpty();
  }

  @Test
  void allOfAnApplication_takesItsName() {
    monitor.bulks.start = new BulkStart.Begun(Bulks.run(new BulkState.Going()));

    HttpResponse<String> unnamed = site.post("/apps/shop/reruns", "pace=60", "Accept", "*/*");
    assertThat(unnamed.statusCode()).isEqualTo(400);
    assertThat(unnamed.body()).contains("confirm=shop");
    assertThat(site.post("/apps/shop/reruns", "confirm=other", "Accept", "*/*").statusCode())
        .isEqualTo(400);
    assertThat(monitor.bulks.asked).isEmpty();
    assertThat(site.post("/apps/shop/reruns", "confirm=shop", "Accept", "*/*").statusCode())
        .isEqualTo(200);
    monitor.bulks.plan = Optional.of(Bulks.plan(new BulkSource.Matching(InvocationFilter.ALL), 3));
    assertThat(site.browse(PLAN).body()).contains("All of them: type shop<input");
  }

  @Test
  void viewer_readsWhyNothingIsPlanned() {
    monitor.access.roles.put("ann", Role.VIEWER);
    monitor.bulks.refused =
        Optional.of(new RefusedException(Deed.RERUN, RefusedException.Reason.ROLE));

    HttpResponse<String> page = site.browse(PLAN, "Authorization", "Bearer token-ann");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<b>Nothing can be run again here.</b>",
            "This needs the role operator; ann has the role viewer.");
  }

  @Test
  void begun_isFollowed() {
    monitor.bulks.start = new BulkStart.Begun(Bulks.run(new BulkState.Going()));

    HttpResponse<String> page =
        site.submit(
            "/apps/shop/reruns", "status=failed&as_of=" + NOW + "&id=3f0c&pace=120&queue=bulk");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/apps/shop/reruns/3f0c");
    assertThat(monitor.bulks.asked)
        .containsExactly(
            "begin local shop 3f0c BulkOrder[source="
                + Bulks.FAILED
                + ", asOf="
                + NOW
                + ", limit=1000, perMinute=120, hasCanary=true, choice=RerunChoice["
                + "evenIfRegistered=false, queue=Optional[bulk], priority=Optional.empty,"
                + " edited={}], despite=[]]");
  }

  @Test
  void program_isToldByJson() {
    monitor.bulks.start = new BulkStart.Begun(Bulks.run(new BulkState.Going()));

    assertThat(site.post("/apps/shop/reruns", "status=failed", "Accept", "*/*").body())
        .isEqualTo(
            "{\"success\":true,\"run\":\"3f0c\",\"message\":\"The run goes on.\","
                + "\"page\":\"/apps/shop/reruns/3f0c\",\"total\":9,\"registered\":2,\"existing\":1,"
                + "\"left_out\":1,\"open\":5}");
  }

  @Test
  void anotherThatGoesOn_isNamed() {
    monitor.bulks.start = new BulkStart.UnderWay(Bulks.run(new BulkState.Going()));

    HttpResponse<String> page = site.submit("/apps/shop/reruns", "status=failed");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains(
            "Begun by ole at 14:46:50 UTC. Nothing else was begun.",
            "href=\"/apps/shop/reruns/3f0c\"");
  }

  @Test
  void fieldsThatWereChangedSinceItWasCounted_areCountedFirst() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 3));
    String counted = "status=failed&counted=1000+false+++%5B%5D";

    HttpResponse<String> page = site.submit("/apps/shop/reruns", counted + "&queue=slow");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("Nothing was begun: fields were changed since it was counted.", "Run 3 again");
    assertThat(monitor.bulks.asked).singleElement().asString().startsWith("plan local shop ");
    monitor.bulks.start = new BulkStart.Begun(Bulks.run(new BulkState.Going()));
    assertThat(site.submit("/apps/shop/reruns", counted + "&pace=9").statusCode()).isEqualTo(303);
  }

  @Test
  void othersThanWereCounted_areShownFirst() {
    monitor.bulks.start = new BulkStart.Changed(Bulks.plan(Bulks.FAILED, 5));

    HttpResponse<String> page =
        site.submit("/apps/shop/reruns", "status=failed&seen=3-00000000000000aa");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains(
            "Nothing was begun: 3 would be run again when it was counted, now 5.",
            "name=\"seen\" value=\"5-00000000000000aa\"",
            "Run 5 again");
    assertThat(monitor.bulks.asked).singleElement().asString().endsWith(" as 3-00000000000000aa");
    assertThat(site.submit("/apps/shop/reruns", "status=failed&seen=5-ff").body())
        .contains("Nothing was begun: others would be run again now than when it was counted.");
    HttpResponse<String> told =
        site.post("/apps/shop/reruns", "status=failed&seen=3-00", "Accept", "*/*");
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.body())
        .contains("Nothing was begun: 3 would be run again when it was counted, now 5.");
  }

  @Test
  void nothingBegun_isSaid() {
    monitor.bulks.start = new BulkStart.Nothing(Bulks.plan(Bulks.FAILED, 0));

    HttpResponse<String> page = site.submit("/apps/shop/reruns", "status=failed");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("href=\"/apps/shop/reruns/plan?status&#61;failed\"");
  }

  @Test
  void nameThatIsNone_isAnError() {
    assertThat(site.post("/apps/shop/reruns", "id=a/b", "Accept", "*/*").statusCode())
        .isEqualTo(400);
    assertThat(monitor.bulks.asked).isEmpty();
  }

  @Test
  void runs_areListed() {
    assertThat(site.browse("/apps/shop/reruns").body())
        .contains("<h3>No run of many</h3>")
        .doesNotContain("data-retry", "http-equiv=\"refresh\"");
    monitor.bulks.runs.add(Bulks.run(new BulkState.Paused(Optional.empty())));

    assertThat(site.browse("/apps/shop/reruns").body())
        .contains(
            "<a href=\"/apps/shop/reruns/3f0c\">invocations that are FAILED</a>",
            "<span class=\"glyph st-paused\">",
            "</span> <a class=\"plain\" href=\"?q&#61;status%3Apaused\">paused</a></td>",
            "2 registered, 1 registered already, 1 left out, 5 to come",
            "<span class=\"only-s\">by </span><a class=\"plain\" href=\"?q&#61;who%3Aole\">ole</a></td>",
            "<main id=\"main\" tabindex=\"-1\" data-retry=\"5\">",
            "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>");
  }

  @Test
  void list_leadsThereWithItsFilterWhoMay() {
    String list = "/apps/shop/invocations/?status=FAILED&page=2&limit=20";
    assertThat(site.browse(list).body()).doesNotContain("Run these again…");
    monitor.invocations.rows = Collections.nCopies(21, Samples.bare());

    assertThat(site.browse(list).body())
        .contains("href=\"/apps/shop/reruns/plan?status&#61;FAILED\">Run these again…</a>");
    monitor.access.roles.put("ann", Role.VIEWER);
    assertThat(site.browse(list, "Authorization", "Bearer token-ann").body())
        .doesNotContain("Run these again…");
  }

  @Test
  void filterInAForm_isReadAsItWas() {
    monitor.bulks.plan = Optional.of(Bulks.plan(Bulks.FAILED, 3));
    String list =
        "?status=FAILED&status=RETRY&status_mode=history&task_id=shop.charge&workflow_type=shop.checkout"
            + "&start_date=2026-11-24T14:00:00Z&end_date=2026-11-24T14:30:00.000001Z&inv_ids="
            + Samples.ID;

    site.browse(PLAN + list);

    assertThat(monitor.bulks.asked)
        .singleElement()
        .asString()
        .contains(
            "statusMode=HISTORY, task=Optional[shop.charge], workflow=Optional.empty,"
                + " workflowType=Optional[shop.checkout], window=Optional[TimeWindow["
                + "from=2026-11-24T14:00:00Z, to=2026-11-24T14:30:00.000001Z]], ids=Optional[["
                + Samples.ID
                + "]]");
  }
}
